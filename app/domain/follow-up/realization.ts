import { type FollowUpStatus, followUpStatuses, isDone } from './follow-up.ts'

/** How many promises are in each state; states without any may be left out. */
export type StatusCounts = Partial<Record<FollowUpStatus, number>>

/** Percentages with two decimals, or null where there is nothing to keep (0 of 0 is no achievement). */
export type Realization = {
  done: number
  /** Promises still meant to be kept: without the declined and cancelled ones. */
  expected: number
  /** Everything that was ever agreed: the *jumlah rencana* of PEKPPP. */
  agreed: number
  everyday: number | null
  strict: number | null
}

/**
 * The two figures of realization. Everyday: done of those not declined or cancelled. Strict, as PEKPPP
 * counts: done of all ever agreed. What is only proposed counts in neither; `neverAgreed` is how many of the
 * cancelled ones were cancelled while still proposed.
 */
export function realizationOf(counts: StatusCounts, neverAgreed = 0): Realization {
  const count = (status: FollowUpStatus) => counts[status] ?? 0
  const sum = (statuses: readonly FollowUpStatus[]) =>
    statuses.reduce((total, status) => total + count(status), 0)

  const done = sum(followUpStatuses.filter(isDone))
  const agreed = Math.max(done, sum(followUpStatuses) - count('PROPOSED') - neverAgreed)
  const expected = sum(followUpStatuses) - sum(['PROPOSED', 'DECLINED', 'CANCELLED'])

  return {
    done,
    expected,
    agreed,
    everyday: percent(done, expected),
    strict: percent(done, agreed),
  }
}

function percent(part: number, whole: number) {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
}
