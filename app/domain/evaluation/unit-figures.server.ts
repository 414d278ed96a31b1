import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { withoutEnd } from '../feedback/orphan.server.ts'
import { ownStaff, participationOf, reviewOf } from '../forum/coverage.server.ts'
import { heldForumStatuses } from '../forum/forum-visibility.ts'
import { knownId } from '../id.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'

export type UnitFigures = ReturnType<typeof figuresOf>

/**
 * A page of the units that are in use, by name, each with what its forums of the year came to: one query.
 * Reviews of services are looked back at from the end of that year, or from now while it lasts.
 */
export async function listUnitFigures(
  actor: StaffActor,
  year: number,
  cursor: Cursor = {},
  size = pageSize,
) {
  authorize(actor, 'trace.view')
  const isBackwards = cursor.before !== undefined
  const from = positionOf(cursor, byName)
  const beyond = Prisma.raw(isBackwards ? '<' : '>')
  const direction = Prisma.raw(isBackwards ? 'desc' : 'asc')
  const order = Prisma.sql`order by u.name ${direction}, u.id ${direction}`
  const where = from
    ? Prisma.sql`and (u.name, u.id) ${beyond} (${from.value}, ${from.id}::uuid)`
    : Prisma.empty

  const which = Prisma.sql`${withinReach(actor)} and u."archivedAt" is null ${where}
    ${order} limit ${size + 1}`
  const found = await read(actor, year, which, order)
  return pageOf(found.map(figuresOf), byName, cursor, size)
}

/** The same of one unit. */
export async function findUnitFigures(actor: StaffActor, id: string | undefined, year: number) {
  authorize(actor, 'trace.view')
  const key = knownId(id, m.organization_unit())
  const [found] = await read(actor, year, Prisma.sql`${withinReach(actor)} and u.id = ${key}::uuid`)
  if (!found) throw notFound(m.organization_unit())
  return figuresOf(found)
}

/** The years that have any forum within the actor's reach, the latest first. */
export async function listForumYears(actor: StaffActor) {
  authorize(actor, 'trace.view')
  const found = await db.forum.groupBy({
    by: 'year',
    where: { organizationId: actor.organizationId, ...unitScope(actor) },
    orderBy: { year: 'desc' },
    take: 30,
  })
  return found.map(({ year }) => year)
}

const byName: Order = { by: 'name' }

type LastForum = { id: string; theme: string; startsAt: string; timeZone: string }

type Counted = {
  id: string
  name: string
  shortName: string | null
  timeZone: string
  asOf: Date
  years: number[]
  forumIds: string[]
  forums: number
  held: number
  people: number
  elements: CommunityElement[]
  inputs: number
  orphans: number
  services: (string | null)[]
  last: LastForum | null
}

function figuresOf({ elements, services, asOf, ...counted }: Counted) {
  const present = communityElements.filter((element) => elements.includes(element))
  return {
    ...counted,
    elements: present,
    participation: participationOf(present),
    review: reviewOf(services, asOf, counted.timeZone),
  }
}

function withinReach(actor: StaffActor) {
  const { unitId } = unitScope(actor)
  const own = unitId ? Prisma.sql`and u.id = ${unitId}::uuid` : Prisma.empty
  return Prisma.sql`u."organizationId" = ${actor.organizationId}::uuid ${own}`
}

function read(actor: StaffActor, year: number, which: Prisma.Sql, order = Prisma.empty) {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  return db.$queryRaw<Counted[]>`
    with unit as (select u.id, u.name, u."shortName" from "Unit" u where ${which}),
      period as (${periodOf(organization, year)}),
      forum as (${forumsOf(organization, year)}),
      forums as (${forumCounts}),
      presence as (${presenceAt(organization)}),
      input as (${inputsAt(organization)}),
      service as (${servicesOf(organization)})
    select u.id, u.name, u."shortName", period."timeZone", period."asOf",
      array(select distinct f.year from "Forum" f
        where f."organizationId" = ${organization} and f."unitId" = u.id order by 1 desc) as years,
      coalesce(forums.ids, '{}') as "forumIds",
      coalesce(forums.forums, 0) as forums, coalesce(forums.held, 0) as held,
      coalesce(presence.people, 0) as people, coalesce(presence.elements, '{}') as elements,
      coalesce(input.inputs, 0) as inputs, coalesce(input.orphans, 0) as orphans,
      coalesce(service.last, '[]') as services, last.forum as last
    from unit u
    cross join period
    left join forums on forums."unitId" = u.id
    left join presence on presence."unitId" = u.id
    left join input on input."unitId" = u.id
    left join service on service."unitId" = u.id
    left join lateral (${lastForumOf(organization)}) last on true
    ${order}`
}

/** The organization's clock, and the moment the year is looked back at from. */
const periodOf = (organization: Prisma.Sql, year: number) => Prisma.sql`
  select o."timeZone", least(${now()}::timestamptz,
    make_date(${year}::int + 1, 1, 1)::timestamp at time zone o."timeZone") as "asOf"
  from "Organization" o where o.id = ${organization}`

const isHeld = Prisma.sql`f.status::text in (${Prisma.join([...heldForumStatuses])})`

const forumsOf = (organization: Prisma.Sql, year: number) => Prisma.sql`
  select f.id, f."unitId", f.status <> 'CANCELLED' as counts, ${isHeld} as held
  from "Forum" f join unit on unit.id = f."unitId"
  where f."organizationId" = ${organization} and f.year = ${year}`

const forumCounts = Prisma.sql`
  select f."unitId", array_agg(f.id::text) as ids,
    (count(*) filter (where f.counts))::int as forums, (count(*) filter (where f.held))::int as held
  from forum f group by 1`

/** Who came to the forums of the year, the organizing unit's own people left out. */
const presenceAt = (organization: Prisma.Sql) => Prisma.sql`
  select f."unitId", count(*)::int as people, array_agg(distinct a.element::text) as elements
  from forum f
  join unit u on u.id = f."unitId"
  join "Attendance" a on a."organizationId" = ${organization} and a."forumId" = f.id
    and a."undoneAt" is null
  left join "Invitation" i on i."organizationId" = ${organization} and i.id = a."invitationId"
  where f.held and not ${ownStaff}
  group by 1`

/** What was said at the forums of the year. Which of it became promises is asked for all of it at once. */
const inputsAt = (organization: Prisma.Sql) => Prisma.sql`
  with said as materialized (
    select f."unitId", b.id, ${withoutEnd('b')} as open
    from forum f
    join "Feedback" b on b."organizationId" = ${organization} and b."forumId" = f.id
  ), promised as (
    select distinct link."feedbackId" as id from "FollowUpFeedback" link
    where link."organizationId" = ${organization}
      and link."feedbackId" = any(array(select said.id from said where said.open))
  )
  select said."unitId", count(*)::int as inputs,
    (count(*) filter (where said.open and promised.id is null))::int as orphans
  from said left join promised on promised.id = said.id
  group by 1`

/** When each active service was last covered by a forum that was held. */
const servicesOf = (organization: Prisma.Sql) => Prisma.sql`
  select s."unitId", json_agg(covered.last) as last
  from unit
  cross join period
  join "Service" s on s."organizationId" = ${organization} and s."unitId" = unit.id
    and s."archivedAt" is null
  cross join lateral (
    select max(f."startsAt") as last
    from "ForumService" fs
    join "Forum" f on f."organizationId" = ${organization} and f.id = fs."forumId"
    where fs."organizationId" = ${organization} and fs."serviceId" = s.id
      and f."startsAt" <= period."asOf" and ${isHeld}
  ) covered
  group by 1`

const lastForumOf = (organization: Prisma.Sql) => Prisma.sql`
  select json_build_object(
    'id', f.id, 'theme', f.theme, 'startsAt', f."startsAt", 'timeZone', f."timeZone") as forum
  from "Forum" f
  where f."organizationId" = ${organization} and f."unitId" = u.id and ${isHeld}
    and f."startsAt" <= period."asOf"
  order by f."startsAt" desc limit 1`
