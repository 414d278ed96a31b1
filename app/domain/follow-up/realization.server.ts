import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import type { FollowUpFilter } from './filter.schema.ts'
import { type FollowUpStatus, followUpStatuses, isDone, owedStatuses } from './follow-up.ts'
import { type Realization, realizationOf, type StatusCounts } from './realization.ts'

/** What is counted: of one unit, forum, owner, service or year, or of all that the actor may know of. */
export type RealizationFilter = Partial<
  Pick<FollowUpFilter, 'unit' | 'forum' | 'pic' | 'layanan' | 'tahun'>
>

/** How many promises are in each state, how many are late, how givers see them, and both figures of realization. */
export type FollowUpCounts = Realization & {
  byStatus: StatusCounts
  total: number
  overdue: number
  /** Called done by the unit and confirmed by somebody who gave an input. */
  confirmed: number
}

/** The figures of everything within the filter, in one aggregate query. */
export async function countFollowUps(actor: Actor, filter: RealizationFilter = {}) {
  return countsOf(await aggregate(actor, filter, Prisma.sql`null::uuid`))
}

/** The same for every unit that ever agreed anything, by its id. */
export async function countFollowUpsByUnit(actor: Actor, filter: RealizationFilter = {}) {
  return grouped(await aggregate(actor, filter, Prisma.sql`f."unitId"`))
}

/** The same for every forum. */
export async function countFollowUpsByForum(actor: Actor, filter: RealizationFilter = {}) {
  return grouped(await aggregate(actor, filter, Prisma.sql`f."forumId"`))
}

type Counted = {
  key: string | null
  status: FollowUpStatus
  count: number
  overdue: number
  confirmed: number
}

/** One row a group and state. What was only proposed, or removed before the signing, counts nowhere. */
function aggregate(actor: Actor, filter: RealizationFilter, key: Prisma.Sql) {
  return db.$queryRaw<Counted[]>`
    select ${key} as key, f.status::text as status, count(*)::int as count,
      count(*) filter (where f.status::text in (${Prisma.join([...owedStatuses])})
        and f."dueOn" < (${now()}::timestamptz at time zone g."timeZone")::date)::int as overdue,
      count(*) filter (where f.status in ('VERIFIED', 'PUBLISHED') and exists (
        select 1 from "CitizenVerdict" v where v."organizationId" = f."organizationId"
          and v."followUpId" = f.id and v.verdict = 'RESOLVED'))::int as confirmed
    from "FollowUp" f
    join "Forum" g on g."organizationId" = f."organizationId" and g.id = f."forumId"
    where ${countedOf(actor, filter)}
    group by 1, 2`
}

/** The condition on promises `f` of forums `g` that a count asks for, within the actor's reach. */
export function countedOf(actor: Actor, filter: RealizationFilter) {
  const { unitId } = unitScope(actor)
  const isOwner = actor.kind === 'STAFF' && actor.role === 'ACTION_OWNER'
  const conditions = [
    Prisma.sql`f."organizationId" = ${actor.organizationId}::uuid and f."agreedAt" is not null`,
    isOwner && Prisma.sql`f."ownerId" = ${actor.membershipId}::uuid`,
    !isOwner && unitId && Prisma.sql`f."unitId" = ${unitId}::uuid`,
    filter.unit && Prisma.sql`f."unitId" = ${filter.unit}::uuid`,
    filter.forum && Prisma.sql`f."forumId" = ${filter.forum}::uuid`,
    filter.pic && Prisma.sql`f."ownerId" = ${filter.pic}::uuid`,
    filter.layanan && Prisma.sql`f."serviceId" = ${filter.layanan}::uuid`,
    filter.tahun && Prisma.sql`g.year = ${filter.tahun}`,
  ]
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' and ',
  )
}

function grouped(rows: Counted[]) {
  const byKey = Map.groupBy(rows, ({ key }) => key ?? '')
  return new Map([...byKey].map(([key, own]) => [key, countsOf(own)]))
}

function countsOf(rows: readonly Counted[]): FollowUpCounts {
  const sum = (of: (row: Counted) => number) => rows.reduce((total, row) => total + of(row), 0)
  const byStatus: StatusCounts = Object.fromEntries(
    followUpStatuses.flatMap((status) => {
      const count = rows.find((row) => row.status === status)?.count ?? 0
      return count > 0 ? [[status, count]] : []
    }),
  )
  return {
    ...realizationOf(byStatus),
    byStatus,
    total: sum(({ count }) => count),
    overdue: sum(({ overdue }) => overdue),
    confirmed: sum(({ status, confirmed }) => (isDone(status) ? confirmed : 0)),
  }
}
