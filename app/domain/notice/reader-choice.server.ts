import { db, type Tx } from '#db/client.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type LetterLocale, letterLocale } from '../reminder/letter.ts'
import type { ReaderChoice } from './notice.schema.ts'
import { type NoticeWay, usualWay } from './notice.ts'
import { ensureReaders } from './reader.server.ts'
import { isAddress } from './telling.ts'
import { readerWayLabel } from './terms.ts'

/** What opens somebody's choice: the key in their mail, or their personal link. */
export type ReaderKey =
  | { kind: 'READER'; token: string }
  | { kind: 'INVITATION'; token: string }
  | { kind: 'ATTENDANCE'; token: string }

/** Whom a key belongs to and what they chose; 404 for one that opens nothing, or whose holder left no address. */
export async function findReaderChoice(actor: PublicActor, key: ReaderKey, from: Tx = db) {
  const { organizationId } = actor
  const address = await addressOf(actor, key, from)
  if (!address || !isAddress(address)) throw notFound()

  const reader = await from.noticeReader.findUnique({
    where: { organizationId_address: { organizationId, address } },
    select: { id: true, way: true, locale: true },
  })
  return { address, shown: masked(address), way: reader?.way ?? usualWay }
}

/** Changes how somebody is told from now on, and in which language; answers what they had before. */
export function changeReaderChoice(
  actor: PublicActor,
  key: ReaderKey,
  { way }: ReaderChoice,
  locale?: LetterLocale,
): Promise<NoticeWay> {
  const { organizationId } = actor
  return db.$transaction(async (tx) => {
    const { address } = await findReaderChoice(actor, key, tx)
    const id = (await ensureReaders(tx, organizationId, [address], locale)).get(address)?.id ?? ''
    await tx.$queryRaw`select 1 from "NoticeReader"
      where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for no key update`
    const before = await tx.noticeReader.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id } },
      select: { way: true, locale: true },
    })
    const next = { way, locale: locale ?? letterLocale(before.locale) }
    if (before.way === way && before.locale === next.locale) return before.way

    await tx.noticeReader.updateMany({ where: { organizationId, id }, data: next })
    if (way === 'NO_MAIL') await stopWaiting(tx, actor, { id, address })
    if (before.way !== way) {
      const details = { from: readerWayLabel(before.way), to: readerWayLabel(way) }
      await record(tx, actor, 'notice-choice.changed', { id }, details)
    }
    return before.way
  })
}

/** What waits for somebody who wants no more mail leaves no more. */
async function stopWaiting(
  tx: Tx,
  { organizationId }: PublicActor,
  { id, address }: { id: string; address: string },
) {
  await tx.notice.updateMany({
    where: { organizationId, readerId: id, mailedAt: null },
    data: { mailWay: null },
  })
  await tx.outgoingMail.updateMany({
    where: {
      ...{ organizationId, recipient: address, reminder: 'DIGEST', isPrivate: true },
      status: { in: ['QUEUED', 'FAILED'] },
    },
    data: { status: 'CANCELLED' },
  })
}

async function addressOf({ organizationId }: PublicActor, { kind, token }: ReaderKey, from: Tx) {
  if (!/^[\w-]{20,64}$/.test(token)) throw notFound()
  if (kind === 'READER') {
    const reader = await from.noticeReader.findUnique({
      where: { organizationId_token: { organizationId, token } },
      select: { address: true },
    })
    return reader?.address
  }
  const holder =
    kind === 'INVITATION'
      ? await from.invitation.findFirst({
          where: { organizationId, token, withdrawnAt: null },
          select: { email: true },
        })
      : await from.attendance.findFirst({
          where: { organizationId, token, undoneAt: null },
          select: { email: true },
        })
  return holder?.email?.trim().toLowerCase()
}

/** An address that its owner knows again, and nobody else learns. */
const masked = (address: string) =>
  `${Array.from(address)[0]}…${address.slice(address.lastIndexOf('@'))}`
