import { db } from '#db/client.server.ts'
import type { Actor } from '../access/actor.ts'
import { type Ability, authorize, can } from '../access/policy.ts'
import { type Action, actions } from '../event/event.ts'
import { actionsOf, type EventGroup, nounOf } from '../event/event-group.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { type Forum, findForum } from './forum.server.ts'

/** The parts of a forum's history, in the order a forum goes through them. */
export const historyParts = [
  'forum',
  'invitation',
  'attendance',
  'feedback',
  'follow-up',
] as const satisfies readonly EventGroup[]
export type HistoryPart = (typeof historyParts)[number]

const latest = 6
const newestFirst: Order = { by: 'createdAt', direction: 'desc', date: true }

/** The last things that happened to the forum itself: its moves, facts, team, agenda and papers. One query. */
export function latestForumEvents({ organizationId, id }: Pick<Forum, 'organizationId' | 'id'>) {
  return db.event.findMany({
    where: { organizationId, forumId: id, action: { in: actionsOf('forum') } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: latest,
    select: shown,
  })
}

/** Everything that happened around a forum, as far as the reader may see what it happened to; the latest first. */
export async function readForumHistory(
  actor: Actor,
  forumId: string,
  part: HistoryPart | undefined,
  cursor: Cursor,
) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const { where, ...page } = keyset(newestFirst, cursor)
  const events = await db.event.findMany({
    where: {
      organizationId: forum.organizationId,
      forumId: forum.id,
      action: { in: readable(actor, part) },
      AND: where,
    },
    ...page,
    select: shown,
  })
  const parts = historyParts.filter((one) => readable(actor, one).length > 0)
  return { forum, parts, ...pageOf(events, newestFirst, cursor) }
}

function readable(actor: Actor, part: HistoryPart | undefined): Action[] {
  const wanted = part ? actionsOf(part) : actions
  return wanted.filter((action) => {
    const ability = abilities[nounOf(action)]
    return ability !== undefined && can(actor, ability)
  })
}

/** What one must be able to read to be told of what happened to it. Other nouns are nobody's here. */
const abilities: Record<string, Ability | undefined> = {
  forum: 'forum.view',
  'forum-team': 'forum.view',
  agenda: 'forum.view',
  material: 'forum.view',
  paper: 'forum.view',
  publication: 'forum.view',
  'official-record': 'forum.view',
  'signing-link': 'forum.view',
  invitation: 'forum.view',
  'invitation-letter': 'forum.view',
  mail: 'outbox.view',
  attendance: 'attendance.view',
  feedback: 'feedback.view',
  support: 'feedback.view',
  'follow-up': 'follow-up.view',
  evidence: 'follow-up.view',
}

const shown = {
  id: true,
  action: true,
  actorKind: true,
  actorName: true,
  subjectId: true,
  forumId: true,
  details: true,
  createdAt: true,
} as const
