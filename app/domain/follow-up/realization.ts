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

/** Promises by state, how many of them are late, how many their givers confirmed. */
export type Counts = { byStatus: StatusCounts; total: number; overdue: number; confirmed: number }

/** Several counts taken together, with both figures of the whole. */
export function totalOf(parts: readonly Counts[]): Counts & Realization {
  const sum = (of: (part: Counts) => number) => parts.reduce((total, part) => total + of(part), 0)
  const byStatus: StatusCounts = Object.fromEntries(
    followUpStatuses.map((status) => [status, sum((part) => part.byStatus[status] ?? 0)]),
  )
  return {
    ...realizationOf(byStatus),
    byStatus,
    total: sum(({ total }) => total),
    overdue: sum(({ overdue }) => overdue),
    confirmed: sum(({ confirmed }) => confirmed),
  }
}

function percent(part: number, whole: number) {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
}
