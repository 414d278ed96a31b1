import * as z from 'zod'
import { m } from '#messages'
import { email, many, optional, prose, text, uuid, webAddress } from '../field.schema.ts'
import { communityElements } from '../stakeholder/group.ts'
import { identities, inputChannels, inputKinds, skmElements, spComponents } from './feedback.ts'

/** How long an input, an answer, a reason or an internal note may be. */
export const longest = { text: 5000, answer: 5000, reason: 1000, note: 2000 }

/** How many photos or PDFs an input may carry. */
export const mostFiles = 3

/** What an input is about: asked of the one who gives it, corrected by the one who sorts it. */
const subject = {
  kind: z.enum(inputKinds),
  serviceId: optional(uuid()),
  spComponent: optional(z.enum(spComponents)),
  skmElement: optional(z.enum(skmElements)),
}

const contact = { phone: optional(text(40)), email: optional(email()) }

/** Filled by machines only: people never see it. */
const trap = {
  situs: z
    .string()
    .max(0, { error: () => m.feedback_error_trap() })
    .default(''),
}

const said = {
  /** Made on the device or with the form: sending it again is the same submission. */
  id: uuid(),
  ...subject,
  text: prose(longest.text),
  identity: z.enum(identities),
}

/** What a participant sends: who they are is known from their link. */
export const participantSubmissionSchema = z.object({ ...said, ...contact, ...trap })

/** What anybody sends on the forum's public page; a name is needed unless they stay anonymous. */
export const publicSubmissionSchema = z
  .object({
    ...said,
    ...contact,
    ...trap,
    name: optional(text(120)),
    institution: optional(text(160)),
    groupId: optional(uuid()),
    element: optional(z.enum(communityElements)),
  })
  .refine(({ identity, name }) => identity === 'ANONYMOUS' || name, {
    path: ['name'],
    error: () => m.feedback_error_name_required(),
  })

export type SubmissionInput = z.output<typeof participantSubmissionSchema> &
  Partial<z.output<typeof publicSubmissionSchema>>

/** What a note-taker writes down for somebody who spoke. */
export const recordingSchema = z
  .object({
    ...said,
    channel: z.enum(inputChannels),
    name: optional(text(120)),
    institution: optional(text(160)),
    groupId: optional(uuid()),
    element: optional(z.enum(communityElements)),
  })
  .refine(({ identity, name }) => identity === 'ANONYMOUS' || name, {
    path: ['name'],
    error: () => m.feedback_error_name_required(),
  })
export type RecordingInput = z.output<typeof recordingSchema>

/** The version somebody had before their eyes; a rival's change meanwhile refuses theirs. */
const seen = { seen: z.iso.datetime({ error: () => m.common_error_changed_meanwhile() }) }

export const triageSchema = z.object({
  ...seen,
  ...subject,
  element: optional(z.enum(communityElements)),
})
export type TriageInput = z.output<typeof triageSchema>

export const answerSchema = z.object({ ...seen, answer: prose(longest.answer) })
export type AnswerInput = z.output<typeof answerSchema>

export const redirectSchema = z.object({
  ...seen,
  laporTicket: text(60),
  laporUrl: optional(webAddress()),
  reason: optional(prose(longest.reason)),
})
export type RedirectInput = z.output<typeof redirectSchema>

/** A move that is explained: out of scope, hidden. */
export const reasonSchema = z.object({ ...seen, reason: prose(longest.reason) })
export type ReasonInput = z.output<typeof reasonSchema>

/** A withdrawal may be explained. */
export const withdrawalSchema = z.object({ ...seen, reason: optional(prose(longest.reason)) })
export type WithdrawalInput = z.output<typeof withdrawalSchema>

export const restorationSchema = z.object(seen)
export type RestorationInput = z.output<typeof restorationSchema>

/** Who treats an input from now on; null: nobody in particular. */
export const assignmentSchema = z.object({ ...seen, assigneeId: optional(uuid()) })
export type AssignmentInput = z.output<typeof assignmentSchema>

/** The moment up to which a window showed the inbox. */
export const visitSchema = z.object({
  until: z.iso.datetime({ error: () => m.common_error_invalid() }),
})

/** What staff tell each other about an input. */
export const noteSchema = z.object({ text: prose(longest.note) })
export type NoteInput = z.output<typeof noteSchema>

/** Which input says the same already. */
export const mergeSchema = z.object({
  ...seen,
  into: mainInput(),
})
export type MergeInput = z.output<typeof mergeSchema>

/** Several inputs treated at once: as many as a page shows. */
const chosen = {
  feedbackIds: many(uuid(), 100).refine((ids) => ids.length > 0, {
    error: () => m.common_error_choose_one(),
  }),
}
export const chosenSchema = z.object(chosen)
export const chosenReasonSchema = z.object({ ...chosen, reason: prose(longest.reason) })
export const chosenAssignmentSchema = z.object({ ...chosen, assigneeId: optional(uuid()) })
export const chosenMergeSchema = z.object({
  ...chosen,
  into: mainInput(),
})

/** A tracking code, however it was typed: in the field and in the address it is called `kode`. */
export const trackingSchema = z.object({ kode: text(60) })

function mainInput() {
  return z.guid({ error: () => m.feedback_error_choose_main() })
}
