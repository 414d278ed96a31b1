import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { orphanedFeedback } from '../feedback/orphan.server.ts'
import { ownStaff } from '../forum/coverage.server.ts'
import type { ForumStatus } from '../forum/forum.ts'
import { knownId } from '../id.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'

export type UnitForum = {
  id: string
  year: number
  theme: string
  status: ForumStatus
  startsAt: Date | null
  endsAt: Date | null
  timeZone: string
  services: number
  people: number
  elements: number
  inputs: number
  orphans: number
  /** Number of the latest Berita Acara, where one is registered under a number. */
  officialRecord: string | null
}

/** A page of a unit's forums of all years, those without a date first, then the latest first. */
export async function listUnitForums(
  actor: StaffActor,
  unitId: string | undefined,
  cursor: Cursor = {},
) {
  authorize(actor, 'trace.view')
  const key = knownId(unitId, m.organization_unit())
  const { unitId: own } = unitScope(actor)
  const found = await db.$queryRaw<Array<UnitForum & { sortedAt: Date }>>`
    select f.id, f.year, f.theme, f.status, f."startsAt", f."endsAt", f."timeZone",
      ${sortedAt} as "sortedAt", presence.people, presence.elements, input.inputs, input.orphans,
      (select count(*)::int from "ForumService" s
        where s."organizationId" = f."organizationId" and s."forumId" = f.id) as services,
      (select p.number from "ForumPaper" p
        where p."organizationId" = f."organizationId" and p."forumId" = f.id
          and p.kind = 'OFFICIAL_RECORD' order by p.version desc limit 1) as "officialRecord"
    from "Forum" f
    join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"
    cross join lateral (${presence}) presence
    cross join lateral (${inputs}) input
    where f."organizationId" = ${actor.organizationId}::uuid and f."unitId" = ${key}::uuid
      and ${own ? Prisma.sql`f."unitId" = ${own}::uuid` : Prisma.sql`true`} and ${beyond(cursor)}
    ${inOrder(cursor)}
    limit ${pageSize + 1}`
  return pageOf(found, latestFirst, cursor)
}

const latestFirst: Order = { by: 'sortedAt', direction: 'desc', date: true }

const sortedAt = Prisma.sql`coalesce(f."startsAt", timestamptz '9999-12-31 00:00Z')`

const presence = Prisma.sql`
  select count(*)::int as people, count(distinct a.element)::int as elements
  from "Attendance" a
  left join "Invitation" i on i."organizationId" = a."organizationId" and i.id = a."invitationId"
  where a."organizationId" = f."organizationId" and a."forumId" = f.id and a."undoneAt" is null
    and not ${ownStaff}`

const inputs = Prisma.sql`
  select count(*)::int as inputs, (count(*) filter (where ${orphanedFeedback('b')}))::int as orphans
  from "Feedback" b where b."organizationId" = f."organizationId" and b."forumId" = f.id`

function beyond(cursor: Cursor) {
  const from = positionOf(cursor, latestFirst)
  if (!from) return Prisma.sql`true`

  const than = Prisma.raw(cursor.before === undefined ? '<' : '>')
  return Prisma.sql`(${sortedAt}, f.id) ${than} (${from.value}::timestamptz, ${from.id}::uuid)`
}

function inOrder(cursor: Cursor) {
  const direction = Prisma.raw(cursor.before === undefined ? 'desc' : 'asc')
  return Prisma.sql`order by "sortedAt" ${direction}, f.id ${direction}`
}
