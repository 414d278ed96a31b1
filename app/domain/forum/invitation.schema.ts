import * as z from 'zod'
import { m } from '#messages'
import { many, optional, prose, text, uuid } from '../field.schema.ts'
import { invitationAnswers } from './invitation.ts'

/** Those of the registry who are to be invited. */
export const inviteSchema = z.object({
  stakeholderIds: many(uuid(), 500).refine((ids) => ids.length > 0, {
    error: () => m.invitation_error_choose(),
  }),
})
export type InviteInput = z.output<typeof inviteSchema>

/** Those whose printed letters were handed over. */
export const handoverSchema = z.object({
  invitationIds: many(uuid(), 500).refine((ids) => ids.length > 0, {
    error: () => m.invitation_error_choose(),
  }),
})
export type HandoverInput = z.output<typeof handoverSchema>

/** Who is invited in somebody's place. */
export const replacementSchema = z.object({ stakeholderId: uuid() })
export type ReplacementInput = z.output<typeof replacementSchema>

/** Who was written to by WhatsApp and why, and after whom one goes on. */
export const stepSchema = z.object({
  invitationId: uuid(),
  errand: z.enum(['INVITE', 'REMIND']),
  after: optional(uuid()),
})

/** What an invited person answers; who comes in their place is named. */
export const answerSchema = z
  .object({
    answer: z.enum(invitationAnswers, { error: () => m.invitation_error_answer() }),
    representativeName: optional(text(120)),
    representativePosition: optional(text(120)),
    representativePhone: optional(text(40)),
    note: optional(prose(500)),
  })
  .refine(({ answer, representativeName }) => answer !== 'REPRESENTED' || representativeName, {
    path: ['representativeName'],
    error: () => m.invitation_error_representative(),
  })
export type AnswerInput = z.output<typeof answerSchema>
