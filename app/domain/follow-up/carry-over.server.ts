import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { owedStatuses } from './follow-up.ts'

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

/**
 * Puts what the unit still owes from earlier years on the agenda of a forum, from `position` on, the longest
 * due first; what is on it already stays where it is. Answers how many were added.
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
    select: { id: true, number: true, recommendation: true, forum: { select: { year: true } } },
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
  const numberOf = new Map(promises.map(({ id, number }) => [id, number]))
  const subjects = added.flatMap(({ followUpId: id }) => (id ? [{ id, forumId }] : []))
  await recordAll(
    tx,
    actor,
    'follow-up.carried',
    subjects.map((subject) => ({
      ...subject,
      details: { number: numberOf.get(subject.id), year },
    })),
  )
  return added.length
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
