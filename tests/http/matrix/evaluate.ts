import { type Row, staff } from './rows.ts'

const evaluators = { admin: 'ok', organizer: 'ok', evaluator: 'ok' } as const

/** What evaluators read: units with their figures, and the whole thread of one input. */
export const evaluateRows: Record<string, Row> = {
  'GET /:organization/evaluasi': staff(evaluators),
  'GET /:organization/evaluasi/unduhan/:format': staff(evaluators),
  'GET /:organization/evaluasi/unit/:unitId': staff({ ...evaluators, outsider: 404 }),
  'GET /:organization/evaluasi/jejak': staff(evaluators),
  'GET /:organization/evaluasi/jejak/:feedbackId': staff({ ...evaluators, outsider: 404 }),
}
