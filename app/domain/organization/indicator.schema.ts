import * as z from 'zod'
import { decimalNumber, optional, prose, text, wholeNumber } from '../field.schema.ts'
import { achievements } from './organization.ts'

/** What a unit measures itself by. */
export const indicatorSchema = z.object({
  name: text(200),
  measure: text(40),
  achievement: z.enum(achievements),
})
export type IndicatorInput = z.output<typeof indicatorSchema>

const bound = 9_999_999_999

/** Target and realization of one year; the realization may still be unknown. */
export const indicatorYearSchema = z.object({
  year: wholeNumber(2000, 2100),
  target: decimalNumber(-bound, bound),
  realization: optional(decimalNumber(-bound, bound)),
  note: optional(prose(300)),
})
export type IndicatorYearInput = z.output<typeof indicatorYearSchema>
