import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { Actor, ActorKind } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { forbidden } from '../errors.ts'
import { instantOf } from '../forum/wall-clock.ts'
import { type Cursor, keyset, type Order, pageOf, pageSize } from '../page.ts'
import type { Action } from './event.ts'
import { actionsOf, type EventGroup } from './event-group.ts'

export type AuditFilter = {
  group?: EventGroup
  action?: Action
  /** A user, or a kind of actor that has no account. */
  actorId?: string
  actorKind?: ActorKind
  /** Calendar days, both included, on the clocks of `zone`. */
  from?: string
  to?: string
  zone?: string
  forumId?: string
  subjectId?: string
}

export type AuditEvent = Awaited<ReturnType<typeof listEvents>>['rows'][number]

const order: Order = { by: 'createdAt', direction: 'desc', date: true }

/** Everything that happened in the organization, the latest first, a page at a time. */
export async function listEvents(
  actor: Actor,
  filter: AuditFilter = {},
  cursor: Cursor = {},
  size = pageSize,
) {
  authorizeAudit(actor)

  const { where, ...page } = keyset(order, cursor, size)
  const events = await db.event.findMany({
    where: { organizationId: actor.organizationId, AND: [conditionsOf(filter), where] },
    ...page,
    select: {
      id: true,
      action: true,
      actorKind: true,
      actorId: true,
      actorName: true,
      subjectId: true,
      forumId: true,
      details: true,
      createdAt: true,
    },
  })
  const { rows, next, prev } = pageOf(events, order, cursor, size)
  const themes = await themesOf(actor, rows)
  return {
    rows: rows.map((event) => ({ ...event, forumTheme: themes.get(event.forumId) ?? null })),
    next,
    prev,
  }
}

/** What the trail can be filtered by: the people of the organization and its latest forums. */
export async function listAuditChoices(actor: Actor) {
  authorizeAudit(actor)

  const { organizationId } = actor
  const [members, forums] = await Promise.all([
    db.membership.findMany({
      where: { organizationId },
      orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
      take: 300,
      select: { user: { select: { id: true, name: true } } },
    }),
    db.forum.findMany({
      where: { organizationId },
      orderBy: [{ year: 'desc' }, { startsAt: 'desc' }, { id: 'desc' }],
      take: 100,
      select: { id: true, theme: true, year: true },
    }),
  ])
  return { people: members.map(({ user }) => user), forums }
}

/** The trail is read by those who mind the whole organization. */
export function authorizeAudit(actor: Actor) {
  authorize(actor, 'audit.view')
  if (actor.kind === 'STAFF' && actor.unitId) throw forbidden()
}

function conditionsOf(filter: AuditFilter): Prisma.EventWhereInput {
  const { group, action, actorId, actorKind, forumId, subjectId } = filter
  return {
    ...(group && { action: { in: actionsOf(group) } }),
    ...(action && { action }),
    ...(actorId && { actorId }),
    ...(actorKind && { actorKind }),
    ...(forumId && { forumId }),
    ...(subjectId && { subjectId }),
    ...((filter.from || filter.to) && { createdAt: periodOf(filter) }),
  }
}

function periodOf({ from, to, zone = 'Asia/Jakarta' }: AuditFilter) {
  return {
    ...(from && { gte: instantOf(`${from}T00:00`, zone) }),
    ...(to && { lt: instantOf(`${dayAfter(to)}T00:00`, zone) }),
  }
}

function dayAfter(day: string) {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

async function themesOf(
  { organizationId }: Actor,
  rows: ReadonlyArray<{ forumId: string | null }>,
) {
  const ids = [...new Set(rows.flatMap(({ forumId }) => forumId ?? []))]
  const forums =
    ids.length === 0
      ? []
      : await db.forum.findMany({
          where: { organizationId, id: { in: ids } },
          select: { id: true, theme: true },
        })
  return new Map<string | null, string>(forums.map(({ id, theme }) => [id, theme]))
}
