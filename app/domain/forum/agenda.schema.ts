import * as z from 'zod'
import { localDateTime, optional, text, wholeNumber } from '../field.schema.ts'

/** One item of the agenda; its clock time is that of the forum's zone. */
export const agendaItemSchema = z.object({
  title: text(200),
  speaker: optional(text(160)),
  startsAt: optional(localDateTime()),
  minutes: optional(wholeNumber(1, 1440)),
})
export type AgendaItemInput = z.output<typeof agendaItemSchema>
