import * as z from 'zod'
import { m } from '#messages'
import { longest } from '../feedback/feedback.schema.ts'
import { inputKinds } from '../feedback/feedback.ts'
import { checkbox, optional, prose, text, uuid, wholeNumber } from '../field.schema.ts'
import { communityElements } from '../stakeholder/group.ts'
import { isNoteKind, minutesNoteKinds } from './minutes.ts'

/** What is written at the desk: what somebody said, or the note-taker's own note or decision. */
export const deskEntrySchema = z
  .object({
    /** Made with the form: sending it again is the same entry. */
    id: uuid(),
    agendaItemId: optional(uuid()),
    kind: z.enum([...inputKinds, ...minutesNoteKinds]),
    element: optional(z.enum(communityElements)),
    /** Without a name the speaker stays anonymous. */
    name: optional(text(120)),
    /** The name is known to the staff and stands on no paper. */
    isConfidential: checkbox(),
    text: prose(longest.text),
  })
  .refine(({ kind, element }) => isNoteKind(kind) || element, {
    path: ['element'],
    error: () => m.minutes_error_element(),
  })
export type DeskEntryInput = z.output<typeof deskEntrySchema>

/** A note changed by whoever saw its revision. */
export const noteChangeSchema = z.object({
  revision: wholeNumber(1, 1_000_000),
  kind: z.enum(minutesNoteKinds),
  text: prose(longest.text),
})
export type NoteChangeInput = z.output<typeof noteChangeSchema>

/** Photos with the sentence the report sets under them. */
export const photoSchema = z.object({
  caption: text(300),
  place: optional(text(200)),
  agendaItemId: optional(uuid()),
})
export type PhotoInput = z.output<typeof photoSchema>
