import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import type { Action } from '../event/event.ts'
import { stopMails } from '../mail/outbox.server.ts'
import { type Forum, nextVersion } from './forum.server.ts'
import { canMoveForum, type ForumStatus } from './forum.ts'
import { readForumFacts } from './forum-facts.server.ts'
import { type ForumFacts, missingForForumMove } from './forum-guard.ts'
import { lettersMayLeave } from './invitation.ts'
import { seatWaiting } from './seat.server.ts'
import { forumStatusLabel } from './terms.ts'

/** One move of a forum: where to, under which event, and what it brings along. */
export type ForumMove = {
  /** The one state it starts from, where the state it leads to can be reached from several. */
  from?: ForumStatus
  to: ForumStatus
  action: Action
  /** What the move itself makes true, for the guards. */
  facts?: Partial<ForumFacts>
  data?: Prisma.ForumUncheckedUpdateInput
  details?: Parameters<typeof record>[4]
}

/**
 * Moves a forum that this transaction holds for change; refuses with what is still missing. Invitations
 * that wait in the outbox do not leave for a forum that is over, off or without a certain date.
 */
export async function moveForum(tx: Tx, actor: Actor, forum: Forum, move: ForumMove) {
  await requireMove(tx, forum, move)

  const facts = { ...(await readForumFacts(tx, { ...forum, ...planned(move) })), ...move.facts }
  const gaps = missingForForumMove(forum.status, move.to, facts)
  if (gaps.length > 0) {
    const missing = gaps.map(({ sentence }) => sentence()).join('; ')
    throw new RuleViolation('form', m.forum_error_missing({ missing }))
  }

  const key = { organizationId: forum.organizationId, id: forum.id }
  const moved = await tx.forum.update({
    where: { organizationId_id: key },
    data: { ...move.data, status: move.to, updatedAt: nextVersion(forum, now()) },
  })
  const { id } = forum
  if (!lettersMayLeave({ status: move.to }))
    await stopMails(tx, { organizationId: forum.organizationId, forumId: id })
  const details = { from: forum.status, ...move.details }
  await record(tx, actor, move.action, { id, forumId: id }, details)
  await seatWaiting(tx, moved)
  return moved
}

/** Refuses a move that does not exist, and tells the slower of two people that it was made already, and by whom. */
async function requireMove(tx: Tx, forum: Forum, { from, to }: ForumMove) {
  if (canMoveForum(forum.status, to) && forum.status === (from ?? forum.status)) return

  const status = forumStatusLabel(forum.status)
  if (forum.status !== to) {
    throw new RuleViolation('form', m.forum_error_move({ status, to: forumStatusLabel(to) }))
  }
  const { who } = await lastChangeOf(tx, forum)
  throw new RuleViolation('form', m.forum_error_moved_already({ status, who }))
}

/** Who last changed the forum, and which facts: what people are told when they come second. */
export async function lastChangeOf(tx: Tx, { organizationId, id }: Forum) {
  const event = await tx.event.findFirst({
    where: { organizationId, subjectId: id, action: { startsWith: 'forum.' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { actorName: true, details: true },
  })
  const fields =
    event?.details instanceof Object && 'fields' in event.details ? event.details.fields : []
  return {
    who: event?.actorName ?? m.forum_somebody_else(),
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [],
  }
}

/** The dates a move sets count for its own guard. */
function planned({ data }: ForumMove): Partial<Forum> {
  return data?.startsAt instanceof Date ? { startsAt: data.startsAt } : {}
}
