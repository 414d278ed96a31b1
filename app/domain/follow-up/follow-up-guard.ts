import { m } from '#messages'
import { type FollowUpStatus, isReopening } from './follow-up.ts'

/** What a move of a promise depends on, read inside the transaction that makes it. Dates are `YYYY-MM-DD`. */
export type FollowUpFacts = {
  ownerId: string | null
  dueOn: string | null
  /** The output by which one will see that it is done. */
  output: string | null
  targetFiscalYear: number | null
  reviewOn: string | null
  evidence: number
  /** Why: of declining, cancelling, deferring, returning or saying "belum". */
  reason: string | null
  currentYear: number
  today: string
}

/**
 * What still keeps a promise from going `from` one state `to` another, each a sentence in the reader's
 * language; empty when the way is free. Says nothing on whether the move exists: see `canMoveFollowUp`.
 */
export function missingForFollowUpMove(
  from: FollowUpStatus,
  to: FollowUpStatus,
  facts: FollowUpFacts,
) {
  const reason = followUpMoveNeedsReason(from, to)
    ? need(facts.reason?.trim(), m.terms_gap_reason)
    : []

  return [...reason, ...(guards[to]?.(facts) ?? [])]
}

export function followUpMoveNeedsReason(from: FollowUpStatus, to: FollowUpStatus) {
  return explained.has(to) || isReopening(from, to)
}

const explained: ReadonlySet<FollowUpStatus> = new Set([
  'DEFERRED',
  'RETURNED',
  'DECLINED',
  'CANCELLED',
])

const need = (present: unknown, gap: () => string) => (present ? [] : [gap])

const guards: Partial<Record<FollowUpStatus, (facts: FollowUpFacts) => Array<() => string>>> = {
  PLANNED: ({ ownerId, dueOn, output }) => [
    ...need(ownerId, m.terms_gap_follow_up_owner),
    ...need(dueOn, m.terms_gap_follow_up_due_date),
    ...need(output?.trim(), m.terms_gap_follow_up_output),
  ],
  WAITING_BUDGET: ({ targetFiscalYear, currentYear }) =>
    need((targetFiscalYear ?? 0) >= currentYear, m.terms_gap_follow_up_fiscal_year),
  DEFERRED: ({ reviewOn, today }) =>
    need(reviewOn !== null && reviewOn > today, m.terms_gap_follow_up_review_date),
  SUBMITTED: ({ evidence }) => need(evidence > 0, m.terms_gap_follow_up_evidence),
}
