import * as z from 'zod'
import { optional, prose, text } from '../field.schema.ts'
import { lokusKinds } from './organization.ts'

/** A kind of service that a unit offers the public. */
export const serviceSchema = z.object({
  name: text(200),
  lokusKind: z.enum(lokusKinds),
  description: optional(prose(600)),
})
export type ServiceInput = z.output<typeof serviceSchema>
