import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import type { ForumStatus } from '../forum/forum.ts'
import type { UnitCategory } from '../organization/organization.ts'
import { type Cursor, type Order, pageOf, positionOf } from '../page.ts'
import { isHeld, standingOf } from './board-statement.server.ts'
import { type LateReason, mostLateUnits, type PlannerFilter, type PlannerState } from './planner.ts'

/** Units of one page of the board. */
export const plannerPageSize = 50

/** A forum on the board; its day is that of its own zone, `YYYY-MM-DD`. */
export type PlannerForum = { id: string; theme: string; status: ForumStatus; day: string | null }

/** One unit's line of the board. Days are `YYYY-MM-DD` on its calendar. */
export type PlannerRow = {
  id: string
  name: string
  shortName: string | null
  category: UnitCategory
  state: PlannerState
  reason: LateReason | null
  heldOn: string | null
  nextOn: string | null
  closesOn: string | null
  /** What waits to be gone on with: a draft, or a forum whose day has come or passed. */
  pendingId: string | null
  last: { id: string; theme: string; day: string } | null
  forums: PlannerForum[]
  /** Active services, and those of them that no forum covered within twelve months. */
  services: number
  staleServices: number
}

/** One page of the board, units by name: one query however many forums there are. */
export async function readPlanner(actor: Actor, filter: PlannerFilter, cursor: Cursor = {}) {
  authorize(actor, 'forum.view')
  return pageOf(await rowsOf(actor, filter, cursor), byName, cursor, plannerPageSize)
}

/** Every line of the board that the filter asks for, page after page, for a list that is written while it is read. */
export async function* listPlannerRows(actor: Actor, filter: PlannerFilter) {
  let after: string | undefined
  do {
    const { rows, next } = await readPlanner(actor, filter, { after })
    yield* rows
    after = next ?? undefined
  } while (after)
}

/** The lines of one unit's year; none when it is not within the actor's reach. */
export const readPlannerRow = (actor: Actor, filter: PlannerFilter, unitId: string) =>
  rowsOf(actor, filter, {}, { unitId })

/** The first units that are late this year, for where there is room for few. */
export async function listLateUnits(actor: Actor, year: number) {
  authorize(actor, 'forum.view')
  const filter: PlannerFilter = { year, state: 'LATE', category: null, text: null }
  return rowsOf(actor, filter, {}, { size: mostLateUnits + 1 })
}

export type PlannerCounts = Record<PlannerState, number> & {
  staleServices: number
  services: number
  /** On the organization's calendar. */
  today: string
  closesOn: string | null
}

/** How many units stand where, whatever state the filter asks for, and what of their services was not reviewed. */
export async function countPlanner(actor: Actor, filter: PlannerFilter): Promise<PlannerCounts> {
  authorize(actor, 'forum.view')
  const [counted] = await db.$queryRaw<[PlannerCounts]>`
    with ${standingOf(actor, filter)},
    reviewed as materialized (${reviewedIn(actor, Prisma.sql`unit`)}),
    service as (${servicesOf(actor, Prisma.sql`unit`)}),
    state as (
      select count(*) filter (where state = 'HELD')::int as "HELD",
        count(*) filter (where state = 'PLANNED')::int as "PLANNED",
        count(*) filter (where state = 'LATE')::int as "LATE",
        count(*) filter (where state = 'MISSING')::int as "MISSING"
      from standing
    )
    select state.*, service.*, period.today::text as today, period."closesOn"::text as "closesOn"
    from state cross join service cross join period`
  return counted
}

const byName: Order = { by: 'name' }

type Which = { unitId?: string; size?: number }

function rowsOf(
  actor: Actor,
  filter: PlannerFilter,
  cursor: Cursor,
  { unitId, size = plannerPageSize + 1 }: Which = {},
) {
  const state = filter.state ? Prisma.sql`and s.state = ${filter.state}` : Prisma.empty
  const order = inOrder(cursor)
  return db.$queryRaw<PlannerRow[]>`
    with ${standingOf(actor, filter, unitId)},
    page as (
      select s.* from standing s where ${beyond(cursor)} ${state}
      order by s.name ${order}, s.id ${order} limit ${size}
    ),
    reviewed as materialized (${reviewedIn(actor, Prisma.sql`page`)}),
    service as (
      ${servicesOf(actor, Prisma.sql`page`, Prisma.sql`page.id as "unitId",`)} group by page.id
    )
    select s.id, s.name, s."shortName", s.category, s.state, s.reason, s."pendingId",
      s."heldOn"::text, s."nextOn"::text, period."closesOn"::text as "closesOn",
      case when s."lastId" is not null then
        json_build_object('id', s."lastId", 'theme', s."lastTheme", 'day', s."lastOn") end as last,
      coalesce((select json_agg(json_build_object(
          'id', forum.id, 'theme', forum.theme, 'status', forum.status, 'day', forum.day)
        order by forum."startsAt", forum.id)
        from forum where forum."unitId" = s.id), '[]') as forums,
      coalesce(service.services, 0) as services,
      coalesce(service."staleServices", 0) as "staleServices"
    from page s
    cross join period
    left join service on service."unitId" = s.id
    order by s.name ${order}, s.id ${order}`
}

/** The services of those units that a forum covered within twelve months. A forum covers its own unit's only. */
const reviewedIn = ({ organizationId }: Actor, units: Prisma.Sql) => Prisma.sql`
  select distinct fs."serviceId" as id
  from ${units} u
  cross join period
  join "Forum" f on f."organizationId" = ${organizationId}::uuid and f."unitId" = u.id
    and ${isHeld} and ${withinTwelveMonths}
  join "ForumService" fs on fs."organizationId" = ${organizationId}::uuid and fs."forumId" = f.id`

/** How many active services those units have, and how many of them are not `reviewed`. */
const servicesOf = (
  { organizationId }: Actor,
  units: Prisma.Sql,
  columns = Prisma.empty,
) => Prisma.sql`
  select ${columns} count(*)::int as services,
    count(*) filter (where reviewed.id is null)::int as "staleServices"
  from ${units}
  join "Service" v on v."organizationId" = ${organizationId}::uuid and v."unitId" = ${units}.id
    and v."archivedAt" is null
  left join reviewed on reviewed.id = v.id`

/** Twelve months on the organization's calendar, back from now or from the end of a year that is over. */
const withinTwelveMonths = Prisma.sql`f."startsAt" <= period."asOf" and f."startsAt" >=
  ((period."asOf" at time zone period."timeZone") - interval '12 months') at time zone period."timeZone"`

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, byName)
  if (!from) return Prisma.sql`true`

  const than = Prisma.raw(cursor.before === undefined ? '>' : '<')
  return Prisma.sql`(s.name, s.id) ${than} (${from.value}, ${from.id}::uuid)`
}

const inOrder = (cursor: Cursor) => Prisma.raw(cursor.before === undefined ? 'asc' : 'desc')
