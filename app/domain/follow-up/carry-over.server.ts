import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { type FollowUpStatus, owedStatuses } from './follow-up.ts'

type Target = { organizationId: string; id: string; unitId: string; year: number }

/** The longest agenda there is; see `readAgenda`. */
export const longestAgenda = 100

/** The condition of what a unit still owes from forums of earlier years. */
export const owedBefore = (unitId: string, year: number) =>
  ({
    unitId,
    agreedAt: { not: null },
    status: { in: [...owedStatuses] },
    forum: { year: { lt: year } },
  }) satisfies Prisma.FollowUpWhereInput

/** The same on the empty agenda of a new forum, where it is the unit's first of its year. */
export async function carryToFirst(tx: Tx, actor: Actor, forum: Target) {
  const { organizationId, id, unitId, year } = forum
  const another = await tx.forum.findFirst({
    where: { organizationId, unitId, year, id: { not: id }, status: { not: 'CANCELLED' } },
    select: { id: true },
  })
  if (!another) await carryPromises(tx, actor, forum, { position: 1, room: longestAgenda })
}

/**
 * Puts what the unit still owes from earlier years on the agenda of a forum, from `position` on, the longest
 * due first; what is on it already stays where it is. Each keeps its number and day, and its timeline tells
 * where it was brought. Answers how many were added; what finds no room is still counted by `countUncarried`.
 */
export async function carryPromises(
  tx: Tx,
  actor: Actor,
  forum: Target,
  { position, room }: { position: number; room: number },
) {
  const { organizationId, id: forumId, unitId, year } = forum
  const promises = await tx.followUp.findMany({
    where: { organizationId, ...owedBefore(unitId, year), agendaItems: { none: { forumId } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: Math.max(0, room),
    select: {
      ...{ id: true, number: true, recommendation: true, status: true, progress: true },
      forum: { select: { year: true } },
    },
  })
  const added = await tx.agendaItem.createManyAndReturn({
    data: promises.map(({ id: followUpId, recommendation, forum: { year: of } }, index) => ({
      ...{ organizationId, id: newId(), forumId, followUpId },
      position: position + index,
      title: titleOf(of, recommendation),
    })),
    skipDuplicates: true,
    select: { followUpId: true },
  })
  const ids = new Set(added.map(({ followUpId }) => followUpId))
  const carried = promises.filter(({ id }) => ids.has(id))
  await tellCarried(tx, actor, carried, forum)
  await recordAll(
    tx,
    actor,
    'follow-up.carried',
    carried.map(({ id, number }) => ({ id, forumId, details: { number, year } })),
  )
  return carried.length
}

type Carried = { id: string; status: FollowUpStatus; progress: number }

async function tellCarried(
  tx: Tx,
  actor: Actor,
  carried: readonly Carried[],
  { organizationId, year }: Target,
) {
  const author = actor.kind === 'STAFF' ? { authorId: actor.userId, authorName: actor.name } : {}
  const text = m.follow_up_told_carried({ year }, { locale: 'id' })
  await tx.progressUpdate.createMany({
    data: carried.map(({ id: followUpId, status, progress }) => ({
      ...{ organizationId, id: newId(), followUpId, status, progress, text },
      ...{ ...author, createdAt: now() },
    })),
  })
}

/** What the agenda calls it, in Indonesian as all papers of a forum; an item holds 200 characters. */
function titleOf(year: number, recommendation: string) {
  const title = m.follow_up_agenda_title(
    { year, text: recommendation.replaceAll(/\s+/g, ' ').trim() },
    { locale: 'id' },
  )
  const characters = [...title]
  return characters.length <= 200 ? title : `${characters.slice(0, 199).join('')}…`
}
