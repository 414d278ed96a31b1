import type { Tx } from '#db/client.server.ts'
import type { FeedbackStatus, Identity } from '../feedback/feedback.ts'
import type { FollowUpStatus } from '../follow-up/follow-up.ts'
import type { PendingNotice } from './mailing.server.ts'
import { isStillSaid, isStillTrue } from './telling.ts'

export type NewsInput = {
  id: string
  text: string
  /** Whatever of it strangers may not read is masked. */
  publicText: string | null
  publishedAt: Date | null
  identity: Identity
  status: FeedbackStatus
  trackingCode: string
  unit: { name: string }
  submitter: {
    invitation: { token: string; withdrawnAt: Date | null } | null
    attendance: { token: string | null; undoneAt: Date | null } | null
  } | null
}

export type NewsPromise = {
  id: string
  number: number
  recommendation: string
  status: FollowUpStatus
  statusReason: string | null
  dueOn: Date | null
  unit: { name: string }
}

export type NewsReader = { id: string; address: string; token: string; locale: string }
export type NewsMember = { id: string; user: { name: string; email: string; locale: string } }

/** A notice with what it is about, as it is now, and whom it is for. */
export type News = {
  notice: PendingNotice
  input: NewsInput | undefined
  promise: NewsPromise | undefined
  reader: NewsReader | undefined
  member: NewsMember | undefined
}

/** The notices that may be told by mail now, in their order. */
export async function findNews(tx: Tx, organizationId: string, notices: readonly PendingNotice[]) {
  const within = (ids: readonly (string | null)[]) => ({
    ...{ organizationId, id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
  })
  const inputs = await tx.feedback.findMany({
    where: within(notices.map(({ feedbackId }) => feedbackId)),
    relationLoadStrategy: 'join',
    select: inputSelection,
  })
  const promises = await tx.followUp.findMany({
    where: within(notices.map(({ followUpId }) => followUpId)),
    relationLoadStrategy: 'join',
    select: promiseSelection,
  })
  const readers = await tx.noticeReader.findMany({
    where: { ...within(notices.map(({ readerId }) => readerId)), way: { not: 'NO_MAIL' } },
    select: { id: true, address: true, token: true, locale: true },
  })
  const members = await tx.membership.findMany({
    where: {
      ...within(notices.map(({ membershipId }) => membershipId)),
      ...{ deactivatedAt: null, user: { deactivatedAt: null } },
    },
    relationLoadStrategy: 'join',
    select: { id: true, user: { select: { name: true, email: true, locale: true } } },
  })
  return notices
    .map((notice) => ({
      notice,
      input: inputs.find(({ id }) => id === notice.feedbackId),
      promise: promises.find(({ id }) => id === notice.followUpId),
      reader: readers.find(({ id }) => id === notice.readerId),
      member: members.find(({ id }) => id === notice.membershipId),
    }))
    .filter(mayBeTold)
}

function mayBeTold({ notice, input, promise, reader, member }: News) {
  if (!reader && !member) return false
  if (notice.feedbackId && !(input && isStillSaid(input))) return false
  if (notice.isSupporter && !input?.publishedAt) return false
  return !notice.followUpId || (promise !== undefined && isStillTrue(notice.kind, promise))
}

const unit = { select: { name: true } } as const

const inputSelection = {
  ...{ id: true, text: true, publicText: true, publishedAt: true, identity: true, status: true },
  ...{ trackingCode: true, unit },
  submitter: {
    select: {
      invitation: { select: { token: true, withdrawnAt: true } },
      attendance: { select: { token: true, undoneAt: true } },
    },
  },
} as const

const promiseSelection = {
  ...{ id: true, number: true, recommendation: true, status: true, statusReason: true },
  ...{ dueOn: true, unit },
} as const
