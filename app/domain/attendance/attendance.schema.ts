import * as z from 'zod'
import { m } from '#messages'
import { checkbox, email, optional, prose, text, uuid } from '../field.schema.ts'
import { communityElements } from '../stakeholder/group.ts'
import { sexes } from './attendance.ts'

/** Somebody who comes without an invitation. The id is made with the form: sending it again is the same person. */
export const walkInSchema = z.object({
  id: uuid(),
  name: text(120),
  groupId: uuid(),
  element: optional(z.enum(communityElements)),
  institution: optional(text(160)),
  position: optional(text(120)),
  phone: optional(text(40)),
  email: optional(email()),
  sex: optional(z.enum(sexes)),
  isVulnerable: checkbox(),
  isOrganizer: checkbox(),
})
export type WalkInInput = z.output<typeof walkInSchema>

/** The same on one's own phone, with a field that only machines fill in. */
export const selfCheckInSchema = walkInSchema.extend({
  situs: z
    .string()
    .max(0, { error: () => m.feedback_error_trap() })
    .default(''),
})

/** The code on a pass, however it was typed. */
export const passSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1)
    .max(40, { error: () => m.attendance_error_code() }),
})

/** Taking back a check-in is explained. */
export const undoSchema = z.object({ reason: prose(300) })
export type UndoInput = z.output<typeof undoSchema>

/** The code of a forum, as somebody at its door types it. */
export const joinSchema = z.object({ code: text(40) })
