import * as z from 'zod'
import { m } from '#messages'
import { checkbox, optional, text, wholeNumber } from '../field.schema.ts'
import { type PatternProblem, patternProblem, placeholders } from './letter-number.ts'

/** How an organization numbers its letters, where it writes them, and when it reminds of an answer. */
export const letterSettingSchema = z
  .object({
    letterPattern: text(120),
    recordPattern: text(120),
    letterPerUnit: checkbox(),
    letterPlace: optional(text(80)),
    reminderDays: wholeNumber(0, 14),
  })
  .superRefine((setting, context) => {
    for (const field of ['letterPattern', 'recordPattern'] as const) {
      const problem = patternProblem(setting[field], setting.letterPerUnit)
      if (problem) context.addIssue({ code: 'custom', path: [field], message: sentenceOf(problem) })
    }
  })
export type LetterSetting = z.output<typeof letterSettingSchema>

function sentenceOf(problem: PatternProblem) {
  const known = placeholders.map((name) => `{${name}}`).join(', ')
  if (problem.kind === 'unknown')
    return m.letter_error_placeholder({ name: `{${problem.name}}`, known })
  if (problem.kind === 'missing') return m.letter_error_lacks({ name: `{${problem.name}}` })
  return m.letter_error_braces({ known })
}
