import { type EvidenceKind, type FollowUpStatus, isDone, isSettled } from './follow-up.ts'

/** Evidence is gathered from the agreement on, until the promise is handed over to be verified. */
export function canAttachEvidence(status: FollowUpStatus) {
  return status !== 'PROPOSED' && status !== 'SUBMITTED' && !isSettled(status)
}

/** What somebody was asked to judge stays: evidence goes only while it was never submitted. */
export function canRemoveEvidence(
  promise: { status: FollowUpStatus; submittedAt: Date | null },
  evidence: { createdAt: Date },
) {
  if (!canAttachEvidence(promise.status)) return false
  return promise.submittedAt === null || evidence.createdAt > promise.submittedAt
}

/** What strangers see: the photos of what was verified, and its documents once it is published. */
export function isPublicEvidence(kind: EvidenceKind, status: FollowUpStatus) {
  return isDone(status) && (kind !== 'DOCUMENT' || status === 'PUBLISHED')
}
