import * as z from 'zod'
import { wholeNumber } from '../field.schema.ts'

/** Whom a copied forum invites again: everybody on the list, those who came, or nobody yet. */
export const copiedGuests = ['ALL', 'PRESENT', 'NONE'] as const
export type CopiedGuests = (typeof copiedGuests)[number]

/** Drafting a forum from an earlier one. */
export const copySchema = z.object({
  year: wholeNumber(2000, 2100),
  guests: z.enum(copiedGuests),
})
export type CopyInput = z.output<typeof copySchema>
