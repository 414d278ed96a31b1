import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import type { ForumStatus } from '../forum/forum.ts'
import { knownId } from '../id.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'
import { isHeld } from './board-statement.server.ts'
import { readPlannerRow } from './planner.server.ts'
import type { PlannerFilter } from './planner.ts'

/** One unit's year, its services with the day each was last reviewed, and a page of its forums. */
export async function readPlannerUnit(
  actor: StaffActor,
  id: string | undefined,
  year: number,
  cursor: Cursor = {},
) {
  authorize(actor, 'forum.view')
  const unitId = knownId(id, m.organization_unit())
  const filter: PlannerFilter = { year, state: null, category: null, text: null }
  const [unit] = await readPlannerRow(actor, filter, unitId)
  if (!unit) throw notFound(m.organization_unit())

  const [services, forums, { timeZone }] = await Promise.all([
    reviewedServices(actor, unitId),
    forumsOf(actor, unitId, cursor),
    db.organization.findUniqueOrThrow({
      where: { id: actor.organizationId },
      select: { timeZone: true },
    }),
  ])
  return { unit, services, forums, timeZone }
}

export type ReviewedService = {
  id: string
  name: string
  lastAt: Date | null
  /** The forum that covered it last. */
  forumId: string | null
  theme: string | null
}

/** The active services, those not reviewed for longest first. */
export function reviewedServices({ organizationId }: StaffActor, unitId: string) {
  return db.$queryRaw<ReviewedService[]>`
    select s.id, s.name, last."startsAt" as "lastAt", last.id as "forumId", last.theme
    from "Service" s
    left join lateral (
      select f.id, f.theme, f."startsAt" from "ForumService" fs
      join "Forum" f on f."organizationId" = fs."organizationId" and f.id = fs."forumId"
      where fs."organizationId" = ${organizationId}::uuid and fs."serviceId" = s.id
        and ${isHeld} and f."startsAt" is not null
      order by f."startsAt" desc limit 1
    ) last on true
    where s."organizationId" = ${organizationId}::uuid and s."unitId" = ${unitId}::uuid
      and s."archivedAt" is null
    order by last."startsAt" nulls first, s.name, s.id
    limit 500`
}

export type UnitForum = {
  id: string
  year: number
  theme: string
  status: ForumStatus
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
}

/** The unit's forums of all years, those without a date first, then the latest first. */
async function forumsOf({ organizationId }: StaffActor, unitId: string, cursor: Cursor) {
  const direction = Prisma.raw(cursor.before === undefined ? 'desc' : 'asc')
  const found = await db.$queryRaw<Array<UnitForum & { sortedAt: Date }>>`
    select f.id, f.year, f.theme, f.status, f."startsAt", f."endsAt", f."timeZone",
      ${sortedAt} as "sortedAt"
    from "Forum" f
    where f."organizationId" = ${organizationId}::uuid and f."unitId" = ${unitId}::uuid
      and ${beyond(cursor)}
    order by "sortedAt" ${direction}, f.id ${direction}
    limit ${pageSize + 1}`
  return pageOf(found, latestFirst, cursor)
}

const latestFirst: Order = { by: 'sortedAt', direction: 'desc', date: true }

const sortedAt = Prisma.sql`coalesce(f."startsAt", timestamptz '9999-12-31 00:00Z')`

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, latestFirst)
  if (!from) return Prisma.sql`true`

  const than = Prisma.raw(cursor.before === undefined ? '<' : '>')
  return Prisma.sql`(${sortedAt}, f.id) ${than} (${from.value}::timestamptz, ${from.id}::uuid)`
}
