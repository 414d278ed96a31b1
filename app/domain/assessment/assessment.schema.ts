import * as z from 'zod'
import { day, optional, prose, text, uuid, wholeNumber } from '../field.schema.ts'
import { lokusKinds } from '../organization/organization.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import type { FactQuestion, Indicator } from './instrument.ts'

/** What a new assessment is of. */
export const newAssessmentSchema = z.object({
  unitId: uuid(),
  year: wholeNumber(2020, 2100),
  lokusKind: z.enum(lokusKinds),
  instrumentId: uuid(),
})
export type NewAssessmentInput = z.output<typeof newAssessmentSchema>

const grade = () => z.enum(['0', '1', '2', '3', '4', '5']).transform(Number)
const version = () => wholeNumber(1, 2_000_000_000)

/** A grade of the evaluator, with why. */
export const gradeSchema = z.object({
  version: version(),
  score: grade(),
  rationale: prose(4000),
})
export type GradeInput = z.output<typeof gradeSchema>

/** Why the unit thinks a grade wrong. */
export const objectionSchema = z.object({ objection: prose(4000) })
export type ObjectionInput = z.output<typeof objectionSchema>

/** The evaluator's answer to an objection: the grade that holds from now on, and why. */
export const objectionAnswerSchema = z.object({
  version: version(),
  score: grade(),
  objectionAnswer: prose(4000),
})
export type ObjectionAnswerInput = z.output<typeof objectionAnswerSchema>

/** Until when the unit may object. */
export const appealSchema = z.object({ appealUntil: day() })
export type AppealInput = z.output<typeof appealSchema>

export const returnSchema = z.object({ reason: prose(2000) })
export type ReturnInput = z.output<typeof returnSchema>

/** The name of a question's field: `f1a`. */
export const factField = (id: string) => `f${id}`

/** What the unit says of itself in one indicator: a grade of its own, and the facts of form F-01 it is asked for. */
export const selfAssessmentSchema = ({ facts }: Pick<Indicator, 'facts'>) =>
  z.object({
    version: version(),
    selfScore: optional(grade()),
    selfNote: optional(prose(4000)),
    ...Object.fromEntries(facts.map((question) => [factField(question.id), answerOf(question)])),
  })

export type SelfAssessmentInput = {
  version: number
  selfScore: number | null
  selfNote: string | null
} & Record<string, unknown>

function answerOf({ type, options = [] }: FactQuestion): z.ZodType {
  if (type === 'YES_NO') return optional(z.enum(['YES', 'NO']))
  if (type === 'NUMBER') return optional(wholeNumber(0, 10_000_000).transform(String))
  const one = z.enum(options.map(({ value }) => value) as [string, ...string[]])
  if (type === 'ONE') return optional(one)
  return z.preprocess(
    (value) => (value === undefined || value === '' || value === null ? [] : [value].flat()),
    z.array(one).max(options.length),
  )
}

/** The name of a statement's field in form F-03: `s1`. */
export const statementField = (number: number) => `s${number}`

/** Form F-03: an answer to every statement, and what keeps a second form of the same person away. */
export const surveySchema = ({ statements }: Pick<InstrumentContent, 'statements'>) =>
  z.object({
    formId: uuid(),
    respondent: text(60),
    ...Object.fromEntries(statements.map(({ number }) => [statementField(number), grade()])),
  })

export type SurveyInput = { formId: string; respondent: string } & Record<string, unknown>
