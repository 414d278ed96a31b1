import * as z from 'zod'
import { decimalNumber, optional, prose, uuid, wholeNumber } from '../field.schema.ts'
import { surveySpans } from './period.ts'

const about = {
  serviceId: optional(uuid()),
  year: wholeNumber(2000, 2100),
  span: z.enum(surveySpans),
  population: optional(wholeNumber(1, 100_000_000)),
}

const mean = () => decimalNumber(1, 4)
const means = {
  requirements: mean(),
  procedure: mean(),
  time: mean(),
  cost: mean(),
  product: mean(),
  competence: mean(),
  conduct: mean(),
  complaintHandling: mean(),
  facilities: mean(),
}

const respondents = { respondents: wholeNumber(1, 10_000_000) }

/** The result of a survey, typed from its report. */
export const snapshotSchema = z.object({
  ...about,
  ...respondents,
  ...means,
  note: optional(prose(500)),
})
export type SnapshotInput = z.output<typeof snapshotSchema>

/** A correction, of the version that whoever corrects has seen. */
export const snapshotChangeSchema = snapshotSchema.extend({
  version: wholeNumber(1, 1_000_000_000),
})
export type SnapshotChange = z.output<typeof snapshotChangeSchema>

/** A survey of our own. */
export const surveySchema = z.object(about)
export type SurveyInput = z.output<typeof surveySchema>

const score = () => wholeNumber(1, 4)
const answers = {
  requirements: score(),
  procedure: score(),
  time: score(),
  cost: score(),
  product: score(),
  competence: score(),
  conduct: score(),
  complaintHandling: score(),
  facilities: score(),
}

/** What somebody answers on paper, typed by staff. */
export const paperAnswerSchema = z.object(answers)
export type Answers = z.output<typeof paperAnswerSchema>

/** The same by whoever answers: with the key their browser keeps, and an empty trap for machines. */
export const answerSchema = z.object({
  ...answers,
  key: z.string().regex(/^[\w-]{22}$/),
  situs: z.literal('').optional(),
})

/** How the elements of a sheet are numbered that names none of them. */
export const elementOrders = ['OFFICIAL', 'SWAPPED'] as const
export type ElementOrder = (typeof elementOrders)[number]

/** What goes with a sheet: what it does not say itself. */
export const sheetSchema = z.object({
  ...about,
  year: optional(about.year),
  span: optional(about.span),
  respondents: optional(respondents.respondents),
  order: optional(z.enum(elementOrders)),
})
export type SheetInput = z.output<typeof sheetSchema>

const readMean = z.number().min(1).max(4)

/** What was read of a sheet and looked at. */
const readSnapshot = z.object({
  serviceId: z.guid().nullable(),
  year: z.int().min(2000).max(2100),
  span: z.enum(surveySpans),
  population: z.int().min(1).max(100_000_000).nullable(),
  respondents: z.int().min(1).max(10_000_000),
  requirements: readMean,
  procedure: readMean,
  time: readMean,
  cost: readMean,
  product: readMean,
  competence: readMean,
  conduct: readMean,
  complaintHandling: readMean,
  facilities: readMean,
  note: z.null(),
})

/** The rows a preview offered, as its form carries them; more than these come in several sheets. */
export const mostRows = 200
export const readRowsSchema = z.object({
  rows: z
    .string()
    .max(200_000)
    .transform((text, context) => {
      const rows = z.array(readSnapshot).min(1).max(mostRows).safeParse(parsed(text))
      if (rows.success) return rows.data
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
