import { type FollowUpStatus, isDone, isSettled, type Verdict } from './follow-up.ts'

/** What proves that somebody gave an input: a personal link, a walk-in's link, or the input's tracking code. */
export type VerdictKey =
  | { kind: 'INVITATION'; token: string }
  | { kind: 'ATTENDANCE'; token: string }
  | { kind: 'TRACKING'; trackingCode: string }

export type GivenVerdict = { feedbackId: string; verdict: Verdict; createdAt: Date }

/**
 * Whether those who gave an input may say what they think of a promise: once it is called done, and while it
 * is open again because one of them said "belum".
 */
export function isAsking(
  status: FollowUpStatus,
  verdicts: readonly Pick<GivenVerdict, 'verdict'>[],
) {
  if (isDone(status)) return true
  const wasReopened = verdicts.some(({ verdict }) => verdict === 'NOT_YET')
  return wasReopened && !isSettled(status) && status !== 'PROPOSED'
}

/** *Selesai menurut warga*: the latest word of each giver. */
export type CitizenView = { resolved: number; notYet: number; lastAt: Date | null }

/** What the givers of a promise's inputs say of it now; an earlier word of the same giver no longer counts. */
export function citizenViewOf(verdicts: readonly GivenVerdict[]): CitizenView {
  const latest = new Map<string, GivenVerdict>()
  for (const given of verdicts) {
    const known = latest.get(given.feedbackId)
    if (!known || known.createdAt <= given.createdAt) latest.set(given.feedbackId, given)
  }
  const words = [...latest.values()]
  const resolved = words.filter(({ verdict }) => verdict === 'RESOLVED').length
  const times = words.map(({ createdAt }) => createdAt.getTime())
  return {
    resolved,
    notYet: words.length - resolved,
    lastAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  }
}
