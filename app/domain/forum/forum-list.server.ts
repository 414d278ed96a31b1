import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'
import type { ForumStatus, Method } from './forum.ts'

/** Which forums of a year a list shows. */
export type ForumFilter = {
  year: number
  unitId?: string | null
  status?: ForumStatus | null
  text?: string | null
}

export type ListedForum = {
  id: string
  code: string
  theme: string
  status: ForumStatus
  method: Method | null
  place: string | null
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  unitName: string
  invited: number
  present: number
  promises: number
  openPromises: number
}

/** One page of a year's forums, those without a date first, then the latest first. */
export async function listForums(
  actor: Actor,
  filter: ForumFilter,
  cursor: Cursor,
  size = pageSize,
) {
  authorize(actor, 'forum.view')

  const found = await db.$queryRaw<Array<ListedForum & { sortedAt: Date }>>`
    select f.id, f.code, f.theme, f.status, f.method, f.place, f."startsAt", f."endsAt", f."timeZone",
      u.name as "unitName", ${sortedAt} as "sortedAt",
      (select count(*)::int from "Invitation" i where i."organizationId" = f."organizationId"
        and i."forumId" = f.id and i."withdrawnAt" is null) as invited,
      (select count(*)::int from "Attendance" a where a."organizationId" = f."organizationId"
        and a."forumId" = f.id and a."undoneAt" is null) as present,
      promised.all as promises, promised.open as "openPromises"
    from "Forum" f
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    cross join lateral (
      select count(*)::int as all,
        count(*) filter (where p.status not in ('VERIFIED', 'PUBLISHED', 'DECLINED'))::int as open
      from "FollowUp" p where p."organizationId" = f."organizationId" and p."forumId" = f.id
        and p.status not in ('PROPOSED', 'CANCELLED')
    ) promised
    where ${matching(actor, filter)} and ${beyond(cursor)}
    ${inOrder(cursor)}
    limit ${size + 1}`
  return pageOf(found, order, cursor, size)
}

/** How many forums of the year are in each state, and the years that have any. */
export async function countForums(actor: Actor, filter: ForumFilter) {
  authorize(actor, 'forum.view')

  const [counted] = await db.$queryRaw<[Counts]>`
    select
      (select coalesce(json_object_agg(status, count), '{}') from (
        select f.status, count(*)::int as count from "Forum" f
        where ${matching(actor, { ...filter, status: null })} group by f.status
      ) s) as statuses,
      array(select distinct f.year from "Forum" f where ${scopeOf(actor)} order by 1 desc) as years`
  return counted
}

type Counts = { statuses: Partial<Record<ForumStatus, number>>; years: number[] }

const order: Order = { by: 'sortedAt', direction: 'desc', date: true }

/** A forum without a date stands where it is noticed: before all others. */
const sortedAt = Prisma.sql`coalesce(f."startsAt", timestamptz '9999-12-31 00:00Z')`

function matching(actor: Actor, { year, unitId, status, text }: ForumFilter) {
  const conditions = [scopeOf(actor), Prisma.sql`f.year = ${year}`]
  if (unitId) conditions.push(Prisma.sql`f."unitId" = ${unitId}::uuid`)
  if (status) conditions.push(Prisma.sql`f.status = ${status}::"ForumStatus"`)
  if (text) {
    const like = `%${text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(
      Prisma.sql`(f.theme ilike ${like} or f.code ilike ${like} or f.place ilike ${like})`,
    )
  }
  return Prisma.join(conditions, ' and ')
}

function scopeOf(actor: Actor) {
  const { unitId } = unitScope(actor)
  const own = Prisma.sql`f."organizationId" = ${actor.organizationId}::uuid`
  return unitId ? Prisma.sql`${own} and f."unitId" = ${unitId}::uuid` : own
}

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, order)
  if (!from) return Prisma.sql`true`

  const row = Prisma.sql`(${sortedAt}, f.id)`
  const position = Prisma.sql`(${from.value}::timestamptz, ${from.id}::uuid)`
  return cursor.before === undefined
    ? Prisma.sql`${row} < ${position}`
    : Prisma.sql`${row} > ${position}`
}

function inOrder(cursor: Cursor) {
  return cursor.before === undefined
    ? Prisma.sql`order by "sortedAt" desc, f.id desc`
    : Prisma.sql`order by "sortedAt" asc, f.id asc`
}
