import { m } from '#messages'
import { type AssessmentStatus, isBackwards } from './assessment.ts'

/** What a move of an assessment depends on, read inside the transaction that makes it. Days are `YYYY-MM-DD`. */
export type AssessmentFacts = {
  /** Indicators the unit has not graded itself in. */
  unfilled: number
  /** Questions of form F-01 without an answer. */
  unanswered: number
  /** Indicators without a grade or without its rationale. */
  ungraded: number
  /** Objections the evaluator has not answered. */
  openObjections: number
  appealUntil: string | null
  today: string
  reason: string | null
}

/** What still keeps an assessment from that move, each a sentence; empty when the way is free. */
export function missingForAssessmentMove(
  from: AssessmentStatus,
  to: AssessmentStatus,
  facts: AssessmentFacts,
) {
  if (isBackwards(from, to)) return need(facts.reason?.trim(), m.assessment_gap_reason())
  return guards[to]?.(facts) ?? []
}

const need = (present: unknown, gap: string) => (present ? [] : [gap])

const guards: Partial<Record<AssessmentStatus, (facts: AssessmentFacts) => string[]>> = {
  F03_SURVEY: ({ unfilled, unanswered }) => [
    ...need(unfilled === 0, m.assessment_gap_unfilled({ count: unfilled })),
    ...need(unanswered === 0, m.assessment_gap_unanswered({ count: unanswered })),
  ],
  REVISION_APPEAL: ({ ungraded, appealUntil, today }) => [
    ...need(ungraded === 0, m.assessment_gap_ungraded({ count: ungraded })),
    ...need(appealUntil !== null && appealUntil >= today, m.assessment_gap_appeal_day()),
  ],
  FINALIZATION: ({ openObjections, appealUntil, today }) => [
    ...need(openObjections === 0, m.assessment_gap_objections({ count: openObjections })),
    ...need(appealUntil !== null && today > appealUntil, m.assessment_gap_appeal_runs()),
  ],
}
