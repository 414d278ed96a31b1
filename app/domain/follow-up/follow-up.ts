export const followUpStatuses = [
  'PROPOSED',
  'AGREED',
  'PLANNED',
  'IN_PROGRESS',
  'WAITING_BUDGET',
  'DEFERRED',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'PUBLISHED',
  'DECLINED',
  'CANCELLED',
] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

/** *Selesai menurut warga*: what the giver of an input says of the promise it became. */
export const verdicts = ['RESOLVED', 'NOT_YET'] as const
export type Verdict = (typeof verdicts)[number]

export const evidenceKinds = ['BEFORE', 'AFTER', 'DOCUMENT'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * Every move a promise may make. VERIFIED and PUBLISHED go back to IN_PROGRESS only when somebody who gave
 * the input says "belum"; a promise that was kept, declined or cancelled is never cancelled.
 */
export const followUpMoves: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
  PROPOSED: ['AGREED', 'CANCELLED'],
  AGREED: ['PLANNED', 'DECLINED', 'CANCELLED'],
  PLANNED: ['IN_PROGRESS', 'WAITING_BUDGET', 'DEFERRED', 'CANCELLED'],
  IN_PROGRESS: ['SUBMITTED', 'WAITING_BUDGET', 'DEFERRED', 'CANCELLED'],
  WAITING_BUDGET: ['PLANNED', 'CANCELLED'],
  DEFERRED: ['PLANNED', 'CANCELLED'],
  SUBMITTED: ['VERIFIED', 'RETURNED', 'CANCELLED'],
  RETURNED: ['IN_PROGRESS', 'CANCELLED'],
  VERIFIED: ['PUBLISHED', 'IN_PROGRESS'],
  PUBLISHED: ['IN_PROGRESS'],
  DECLINED: [],
  CANCELLED: [],
}

export function canMoveFollowUp(from: FollowUpStatus, to: FollowUpStatus) {
  return followUpMoves[from].includes(to)
}

/** Done according to the unit, and confirmed by its verifier: what counts as *realisasi*. */
export function isDone(status: FollowUpStatus) {
  return status === 'VERIFIED' || status === 'PUBLISHED'
}

/** Nothing more is owed: done, declined or cancelled. A forum closes when all of its promises are. */
export function isSettled(status: FollowUpStatus) {
  return isDone(status) || status === 'DECLINED' || status === 'CANCELLED'
}

/** The citizen's "belum": reopens what the unit calls done. */
export function isReopening(from: FollowUpStatus, to: FollowUpStatus) {
  return isDone(from) && to === 'IN_PROGRESS'
}

/** Nobody verifies or returns a promise of his own. */
export function mayVerify(verifierId: string, ownerId: string | null) {
  return verifierId !== ownerId
}

/** Who may judge a promise: somebody else than its owner and than whoever submitted it. */
export function isJudgeOf(
  judge: { membershipId: string; userId: string },
  promise: { ownerId: string | null; submittedById: string | null },
) {
  return mayVerify(judge.membershipId, promise.ownerId) && judge.userId !== promise.submittedById
}

/** A promise as far as its time is concerned. Dates are calendar days, `YYYY-MM-DD`. */
export type Timed = { status: FollowUpStatus; dueOn: string | null }

/**
 * Past its day and not yet settled, whatever the excuse: waiting for budget and deferral do not hide it.
 * What is only proposed was never promised. Derived, never stored.
 */
export function isOverdue({ status, dueOn }: Timed, today: string) {
  return isOwed(status) && dueOn !== null && dueOn < today
}

/** Due today or within the next `days` days. Derived, never stored. */
export function isDueSoon({ status, dueOn }: Timed, today: string, days = 14) {
  if (!isOwed(status) || dueOn === null || dueOn < today) return false

  return Date.parse(dueOn) - Date.parse(today) <= days * 86_400_000
}

const isOwed = (status: FollowUpStatus) => status !== 'PROPOSED' && !isSettled(status)

/** The states in which a promise is still owed: what may become overdue. */
export const owedStatuses = followUpStatuses.filter(isOwed)
