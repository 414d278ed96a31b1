import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { queueMails } from '../mail/outbox.server.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import { findNews, type News } from './news.server.ts'
import type { NoticeKind, NoticeWay } from './notice.ts'
import { readerLetter } from './reader-letter.server.ts'
import { staffLetter } from './staff-letter.server.ts'

export const pendingSelection = {
  id: true,
  kind: true,
  recipientId: true,
  membershipId: true,
  readerId: true,
  feedbackId: true,
  followUpId: true,
  isSupporter: true,
  text: true,
  mailWay: true,
} as const

export type PendingNotice = {
  id: string
  kind: NoticeKind
  recipientId: string
  membershipId: string | null
  readerId: string | null
  feedbackId: string | null
  followUpId: string | null
  isSupporter: boolean
  text: string | null
  mailWay: NoticeWay | null
}

/**
 * Writes these notices into one letter a person and puts it into the outbox, in the transaction that notes that they
 * left. What is no longer so, and what goes to somebody who left or wants no mail any more, leaves no more.
 */
export async function mailNotices(
  tx: Tx,
  organization: RemindingOrganization,
  notices: readonly PendingNotice[],
) {
  if (notices.length === 0) return
  const news = await findNews(tx, organization.id, notices)
  const letters = [...Map.groupBy(news, ({ notice }) => notice.recipientId).values()]
  await queueMails(
    tx,
    { kind: 'SYSTEM', organizationId: organization.id },
    letters.flatMap((own) => letterOf(own, organization)),
  )
  const told = news.map(({ notice }) => notice.id)
  await tx.notice.updateMany({
    where: { organizationId: organization.id, id: { in: told } },
    data: { mailedAt: now() },
  })
  const dropped = notices.filter(({ id }) => !told.includes(id)).map(({ id }) => id)
  await tx.notice.updateMany({
    where: { organizationId: organization.id, id: { in: dropped } },
    data: { mailWay: null },
  })
}

function letterOf(own: readonly News[], organization: RemindingOrganization) {
  const [first] = own
  if (!first) return []
  if (first.reader) return [readerLetter(first.reader, own, organization)]
  return first.member ? [staffLetter(first.member, own, organization)] : []
}
