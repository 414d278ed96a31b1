import * as z from 'zod'
import { m } from '#messages'
import { optional, wholeNumber } from '../field.schema.ts'

/** The local closing date of the forum year: a day that every year has, or none at all. */
export const closingDateSchema = z
  .object({ month: optional(wholeNumber(1, 12)), day: optional(wholeNumber(1, 31)) })
  .superRefine(({ month, day }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })

    if (month !== null && day === null) say('day', m.common_error_required())
    if (month === null && day !== null) say('month', m.common_error_required())
    if (month !== null && day !== null && day > daysOf(month)) {
      say('day', m.planner_error_closing_day())
    }
  })
export type ClosingDateInput = z.output<typeof closingDateSchema>

/** The days a month has in every year. */
const daysOf = (month: number) => new Date(Date.UTC(2001, month, 0)).getUTCDate()
