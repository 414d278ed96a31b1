import * as z from 'zod'
import { email, optional, prose, text, uuid } from '../field.schema.ts'
import { unitCategories } from './organization.ts'

/** A unit that serves the public, with the official who signs for it. */
export const unitSchema = z.object({
  name: text(160),
  shortName: optional(text(60)),
  category: z.enum(unitCategories),
  headPosition: optional(text(160)),
  headName: optional(text(120)),
  headNumber: optional(text(40)),
  /** The member who is told of promises that nobody moves. */
  headId: optional(uuid()),
  letterCode: optional(text(40)),
  address: optional(prose(300)),
  phone: optional(text(60)),
  email: optional(email()),
})
export type UnitInput = z.output<typeof unitSchema>
