import * as z from 'zod'
import { m } from '#messages'
import { email, optional, text, uuid } from '../field.schema.ts'
import { roles } from './policy.ts'

const duty = {
  role: z.enum(roles),
  /** Null: the whole organization. */
  unitId: optional(uuid()),
  position: optional(text(120)),
}

/** An admin minds the whole organization: it has no meaning within one unit. */
const adminsAreWhole = ({ role, unitId }: { role: string; unitId: string | null }) =>
  role !== 'ADMIN' || unitId === null

const wholeOnly = { path: ['unitId'], error: () => m.access_member_admin_is_whole() }

export const memberSchema = z
  .object({ email: email(), name: text(120), ...duty })
  .refine(adminsAreWhole, wholeOnly)
export type NewMember = z.output<typeof memberSchema>

export const dutySchema = z.object(duty).refine(adminsAreWhole, wholeOnly)
export type Duty = z.output<typeof dutySchema>
