import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { heldForumStatuses } from '../forum/forum-visibility.ts'
import { literally } from '../search.ts'
import type { PlannerFilter } from './planner.ts'

/** Forums that took place. */
export const isHeld = Prisma.sql`f.status::text in (${Prisma.join([...heldForumStatuses])})`

/**
 * The common table expressions of the board: `period` (the year on the organization's calendar), `unit` (those
 * in use that the filter asks for), `forum` (theirs of the year) and `standing` (each unit with its state).
 */
export function standingOf(actor: Actor, filter: PlannerFilter, unitId?: string) {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  return Prisma.sql`
    period as (${periodOf(organization, filter.year)}),
    unit as (${unitsOf(actor, filter, unitId)}),
    forum as (${forumsOf(organization, filter.year)}),
    year as (${yearOfUnits}),
    standing as (
      select unit.*, year."heldOn", year."nextOn", year."pendingId", last.id as "lastId",
        last.theme as "lastTheme", last.day as "lastOn", ${stateOf} as state,
        case ${stateOf} when 'LATE' then ${reasonOf} end as reason
      from unit
      cross join period
      left join year on year."unitId" = unit.id
      left join lateral (${lastForumOf(organization)}) last on true
    )`
}

/** The organization's day, the closing date of the year, and the moment reviews are looked back at from. */
const periodOf = (organization: Prisma.Sql, year: number) => Prisma.sql`
  select o."timeZone", (${now()}::timestamptz at time zone o."timeZone")::date as today,
    make_date(${year}::int, o."forumClosingMonth", o."forumClosingDay") as "closesOn",
    make_date(${year}::int, 1, 1) as "beginsOn", make_date(${year}::int, 12, 31) as "endsOn",
    least(${now()}::timestamptz,
      make_date(${year}::int + 1, 1, 1)::timestamp at time zone o."timeZone") as "asOf"
  from "Organization" o where o.id = ${organization}`

function unitsOf(actor: Actor, { category, text }: PlannerFilter, unitId?: string) {
  const own = unitScope(actor).unitId
  const conditions = [
    Prisma.sql`u."organizationId" = ${actor.organizationId}::uuid and u."archivedAt" is null`,
  ]
  if (own) conditions.push(Prisma.sql`u.id = ${own}::uuid`)
  if (unitId) conditions.push(Prisma.sql`u.id = ${unitId}::uuid`)
  if (category) conditions.push(Prisma.sql`u.category = ${category}::"UnitCategory"`)
  if (text) conditions.push(Prisma.sql`u.name ilike ${`%${literally(text.replaceAll('\0', ''))}%`}`)
  return Prisma.sql`select u.id, u.name, u."shortName", u.category
    from "Unit" u where ${Prisma.join(conditions, ' and ')}`
}

const forumsOf = (organization: Prisma.Sql, year: number) => Prisma.sql`
  select f.id, f."unitId", f.theme, f.status, f."startsAt",
    (f."startsAt" at time zone f."timeZone")::date as day, ${isHeld} as held,
    f.status in ('PLANNED', 'ANNOUNCED', 'POSTPONED') as dated
  from "Forum" f join unit on unit.id = f."unitId"
  where f."organizationId" = ${organization} and f.year = ${year} and f.status <> 'CANCELLED'`

/** What each unit did with its year: the first day it held one, the next it planned, what waits to be gone on with. */
const yearOfUnits = Prisma.sql`
  select forum."unitId", bool_or(forum.held) as held,
    min(forum.day) filter (where forum.held) as "heldOn",
    min(forum.day) filter (where forum.dated and forum.day >= period.today) as "nextOn",
    bool_or(forum.dated and forum.day < period.today) as passed,
    (array_agg(forum.id order by forum.dated desc, forum."startsAt", forum.id)
      filter (where not forum.held))[1] as "pendingId"
  from forum cross join period group by 1`

/** The last forum that took place by the end of the year, of whatever year it was. */
const lastForumOf = (organization: Prisma.Sql) => Prisma.sql`
  select f.id, f.theme, (f."startsAt" at time zone f."timeZone")::date as day
  from "Forum" f
  where f."organizationId" = ${organization} and f."unitId" = unit.id
    and f."startsAt" <= period."asOf" and ${isHeld}
  order by f."startsAt" desc limit 1`

const isLapsed = Prisma.sql`last.day + interval '12 months' < period.today
  and period."beginsOn" <= period.today`
const hasPassed = Prisma.sql`year."nextOn" is null and coalesce(year.passed, false)`
const isClosed = Prisma.sql`period."closesOn" < period.today`

/** A year that is over can no more be late: what was not held in it is missing. */
const stateOf = Prisma.sql`case
  when coalesce(year.held, false) then 'HELD'
  when period."endsOn" < period.today then 'MISSING'
  when (${hasPassed}) or (${isClosed}) then 'LATE'
  when year."nextOn" is not null then 'PLANNED'
  when ${isLapsed} then 'LATE'
  else 'MISSING' end`

const reasonOf = Prisma.sql`case
  when ${hasPassed} then 'PASSED' when ${isClosed} then 'CLOSING' else 'LAPSED' end`
