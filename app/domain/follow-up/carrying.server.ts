import { db, type Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { type Forum, holdForumForChange } from '../forum/forum.server.ts'
import { isChangeable } from '../forum/forum-visibility.ts'
import { forumStatusLabel } from '../forum/terms.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'
import { carryPromises, longestAgenda, owedBefore } from './carry-over.server.ts'
import { owedStatuses } from './follow-up.ts'

/** Puts everything the forum's unit still owes from earlier years on its agenda, at the end: one act. */
export async function carryOver(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    if (!isChangeable(forum.status)) {
      const status = forumStatusLabel(forum.status)
      throw new RuleViolation('form', m.forum_error_not_changeable({ status }))
    }
    const { organizationId, id } = forum
    const agenda = await tx.agendaItem.aggregate({
      where: { organizationId, forumId: id },
      _max: { position: true },
      _count: true,
    })
    const position = (agenda._max.position ?? 0) + 1
    const room = longestAgenda - agenda._count
    if (room <= 0 && (await countUncarried(forum, tx)) > 0) {
      throw new RuleViolation('form', m.forum_error_agenda_full({ count: agenda._count }))
    }
    return carryPromises(tx, actor, forum, { position, room })
  })
}

/** How many open promises of earlier years a forum's agenda does not name yet. */
export function countUncarried({ organizationId, id, unitId, year }: Forum, from: Tx = db) {
  return from.followUp.count({
    where: { organizationId, ...owedBefore(unitId, year), agendaItems: { none: { forumId: id } } },
  })
}

/** A unit that still owes something from years that are over, and where it could be brought up. */
export type OwingUnit = {
  id: string
  name: string
  /** Open promises of forums of earlier years, and those of them that are overdue. */
  owed: number
  overdue: number
  /** The first forum of this year or later whose agenda can still be changed, and what it does not name yet. */
  forum: { id: string; theme: string; year: number } | null
  uncarried: number
}

/** Units with open promises of forums before `year`, by name: a page, one query. */
export async function listOwingUnits(actor: StaffActor, year: number, cursor: Cursor = {}) {
  authorize(actor, 'follow-up.view')
  const order = Prisma.raw(cursor.before === undefined ? 'asc' : 'desc')
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  const found = await db.$queryRaw<OwingUnit[]>`
    select u.id, u.name, count(*)::int as owed,
      count(*) filter (where p."dueOn" < (${now()}::timestamptz at time zone o."timeZone")::date)::int as overdue,
      case when next.id is null then null else
        json_build_object('id', next.id, 'theme', next.theme, 'year', next.year) end as forum,
      count(*) filter (where next.id is not null and not exists (
        select 1 from "AgendaItem" a where a."organizationId" = ${organization}
          and a."forumId" = next.id and a."followUpId" = p.id))::int as uncarried
    from "FollowUp" p
    join "Forum" f on f."organizationId" = ${organization} and f.id = p."forumId" and f.year < ${year}
    join "Unit" u on u."organizationId" = ${organization} and u.id = p."unitId"
    join "Organization" o on o.id = ${organization}
    left join lateral (
      select n.id, n.theme, n.year from "Forum" n
      where n."organizationId" = ${organization} and n."unitId" = u.id and n.year >= ${year}
        and n.status in ('DRAFT', 'PLANNED', 'ANNOUNCED', 'POSTPONED')
      order by n.year, n."startsAt", n.id limit 1
    ) next on true
    where p."organizationId" = ${organization} and p."agreedAt" is not null
      and p.status::text in (${Prisma.join([...owedStatuses])}) and ${within(actor)}
      and ${beyond(cursor)}
    group by u.id, u.name, next.id, next.theme, next.year
    order by u.name ${order}, u.id ${order}
    limit ${pageSize + 1}`
  return pageOf(found, byName, cursor)
}

const byName: Order = { by: 'name' }

/** An action owner sees what is their own to keep; unit staff their unit's. */
function within(actor: StaffActor) {
  if (actor.role === 'ACTION_OWNER') return Prisma.sql`p."ownerId" = ${actor.membershipId}::uuid`
  const { unitId } = unitScope(actor)
  return unitId ? Prisma.sql`p."unitId" = ${unitId}::uuid` : Prisma.sql`true`
}

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, byName)
  if (!from) return Prisma.sql`true`

  const than = Prisma.raw(cursor.before === undefined ? '>' : '<')
  return Prisma.sql`(u.name, u.id) ${than} (${from.value}, ${from.id}::uuid)`
}
