import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { record } from '../event/event.server.ts'
import { agreeFollowUps } from '../follow-up/agreement.server.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import type { Forum } from '../forum/forum.server.ts'
import { readForumFacts } from '../forum/forum-facts.server.ts'
import { missingForForumMove } from '../forum/forum-guard.ts'
import { moveForum } from '../forum/forum-move.server.ts'
import { registerPaperOf } from '../forum/paper.server.ts'
import { isFullySigned } from './requirement.ts'
import type { RecordSnapshot } from './snapshot.ts'

type Held = Prisma.OfficialRecordGetPayload<object>

/** What a signature is for: how many of those needed have signed. */
export async function readStandings(tx: Tx, { organizationId, id: recordId }: Held) {
  const signatories = await tx.recordSignatory.findMany({
    where: { organizationId, recordId },
    orderBy: { position: 'asc' },
    take: 100,
    select: {
      ...{ role: true, element: true, refusedAt: true },
      signature: { select: { signedAt: true } },
    },
  })
  return signatories.map(({ role, element, refusedAt, signature }) => ({
    ...{ role, element, signed: signature !== null, refused: refusedAt !== null },
  }))
}

/** Which elements were present when it was frozen. */
export const presentIn = ({ snapshot }: { snapshot: string }) =>
  (JSON.parse(snapshot) as RecordSnapshot).present.map(({ element }) => element)

/**
 * Counts a version as signed once everybody needed has: it becomes a paper of the forum, the forum moves on, and
 * every row is a promise. Where the forum still lacks something, the signatures stand and the move waits for it.
 */
export async function completeRecord(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  held: Held,
  scanId: string | null = null,
) {
  if (held.signedAt || !isFullySigned(presentIn(held), await readStandings(tx, held))) return false

  const { organizationId, id, number, version } = held
  await tx.officialRecord.update({
    where: { organizationId_id: { organizationId, id } },
    data: { signedAt: now(), scanId },
  })
  const issuedOn = isoDay(held.issuedOn)
  if (forum.status !== 'ARCHIVED') {
    const paper = { kind: 'OFFICIAL_RECORD', number, issuedOn, fileId: scanId } as const
    await registerPaperOf(tx, actor, forum, { ...paper, note: held.reason })
  }
  const subject = { id, forumId: forum.id }
  await record(tx, actor, 'official-record.completed', subject, { number, version })
  await moveOn(tx, actor, forum, { number, issuedOn })
  return true
}

async function moveOn(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  details: { number: string; issuedOn: string },
) {
  // Rows that a later version added are promised with it.
  if (forum.status !== 'MINUTES_SIGNING') return agreeFollowUps(tx, actor, forum)
  const facts = { ...(await readForumFacts(tx, forum)), recordSigned: true }
  if (missingForForumMove(forum.status, 'FOLLOW_UP', facts).length > 0) return

  await settle(tx, actor, forum, details)
}

/** The forum goes on to its promises, which the signed version makes of the rows. */
export async function settle(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  details: { number: string; issuedOn: string },
) {
  await moveForum(tx, actor, forum, {
    ...{ from: 'MINUTES_SIGNING', to: 'FOLLOW_UP', action: 'forum.signed' },
    ...{ facts: { recordSigned: true }, data: { signedAt: now() }, details },
  })
  await agreeFollowUps(tx, actor, forum)
}
