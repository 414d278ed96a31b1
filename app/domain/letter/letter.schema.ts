import * as z from 'zod'
import { day, optional, prose, text } from '../field.schema.ts'

/** The letter of a forum. Its date counts only as long as it has no number. */
export const letterSchema = z.object({
  issuedOn: optional(day()),
  place: optional(text(80)),
  subject: text(200),
  opening: prose(2000),
  closing: prose(2000),
  signatoryPosition: optional(text(160)),
  signatoryName: optional(text(120)),
  signatoryNumber: optional(text(40)),
  /** The letter as its editor saw it; nothing while there was none. */
  version: optional(z.iso.datetime()),
})
export type LetterInput = z.output<typeof letterSchema>
