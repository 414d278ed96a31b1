import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { publicForum } from '../forum/forum.server.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'

const byName: Order = { by: 'name' }

/** The organizations of this installation, by name. */
export async function listOrganizations(cursor: Cursor) {
  const { where, ...page } = keyset(byName, cursor)
  const rows = await db.organization.findMany({
    where,
    ...page,
    select: { id: true, slug: true, name: true, province: true },
  })
  return pageOf(rows, byName, cursor)
}

/** What was said and what became of it, in one query: counts over everything the public may know of. */
export async function readPublicFigures({ organizationId }: PublicActor) {
  const [figures] = await db.$queryRaw<
    { inputs: number; answered: number; promises: number; kept: number; overdue: number }[]
  >`select
      (select count(*)::int from "Feedback" where "organizationId" = ${organizationId}::uuid
        and status not in ('HIDDEN', 'WITHDRAWN')) as inputs,
      (select count(*)::int from "Feedback" where "organizationId" = ${organizationId}::uuid
        and status in ('ANSWERED', 'CLOSED', 'GROUPED', 'REDIRECTED', 'OUT_OF_SCOPE', 'MERGED'))
        as answered,
      count(*) filter (where status not in ('DECLINED', 'CANCELLED'))::int as promises,
      count(*) filter (where status in ('VERIFIED', 'PUBLISHED'))::int as kept,
      count(*) filter (where "dueOn" < ${now()}::date
        and status not in ('VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED'))::int as overdue
    from "FollowUp"
    where "organizationId" = ${organizationId}::uuid and "agreedAt" is not null`
  return figures ?? { inputs: 0, answered: 0, promises: 0, kept: 0, overdue: 0 }
}

/** A year has at most a few hundred forums; a page of the calendar shows the latest of them. */
const mostForums = 200

/** The public forums of a year, latest day first. */
export async function listPublicForums({ organizationId }: PublicActor, year: number | null) {
  return db.forum.findMany({
    where: { organizationId, AND: publicForum, ...(year && { year }) },
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: year ? mostForums : 6,
    select: {
      id: true,
      code: true,
      theme: true,
      status: true,
      year: true,
      startsAt: true,
      timeZone: true,
      place: true,
      unit: { select: { name: true } },
    },
  })
}

/** The years that have public forums, latest first. */
export async function listPublicYears({ organizationId }: PublicActor) {
  const years = await db.forum.groupBy({
    by: ['year'],
    where: { organizationId, AND: publicForum },
    orderBy: { year: 'desc' },
    take: 20,
  })
  return years.map(({ year }) => year)
}
