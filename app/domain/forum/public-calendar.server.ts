import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { isPublicInput } from '../feedback/publication.server.ts'
import {
  batchSize,
  type Cursor,
  everyRow,
  type Order,
  pageOf,
  pageSize,
  positionOf,
} from '../page.ts'
import { publicForum } from './forum.server.ts'
import type { ForumStatus, Method } from './forum.ts'
import { publicForumStatuses, publicOnceAnnounced } from './forum-visibility.ts'

/** One line of the public calendar. */
export type CalendarEntry = {
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
  inputs: number
  promises: number
}

/** The condition of a forum `f` that everybody may read about, in SQL; see `isPublicForum`. */
export const publicForumSql = Prisma.sql`(f.status::text in (${Prisma.join([...publicForumStatuses])})
  or (f."announcedAt" is not null and f.status::text in (${Prisma.join([...publicOnceAnnounced])})))`

/** Where calendar programs find the forums of an organization, or of one of its units. */
export const publicCalendarUrl = (organizationSlug: string, unitId?: string) =>
  `${env.BASE_URL}/${organizationSlug}${unitId ? `/unit/${unitId}` : ''}/kalender.ics`

/** Where everybody reads about a forum. */
export const publicForumUrl = (organizationSlug: string, code: string) =>
  `${env.BASE_URL}/${organizationSlug}/forum/${code}`

/** Forums still to come, the next one first; of one year, or of all. Undated ones stand last. */
export async function listComingForums(actor: PublicActor, limit: number, year?: number) {
  return db.$queryRaw<CalendarEntry[]>`
    ${entries}
    where ${within(actor, year)} and ${coming()}
    order by f."startsAt" asc nulls last, f.id
    limit ${Math.min(limit, 100)}`
}

const order: Order = { by: 'sortedAt', direction: 'desc', date: true }
const sortedAt = Prisma.sql`coalesce(f."startsAt", timestamptz '1900-01-01 00:00Z')`

/** A page of the forums behind us, the latest first; of one year, or of all. */
export const listPastForums = (actor: PublicActor, cursor: Cursor, year?: number) =>
  pageOfForums(cursor, Prisma.sql`${within(actor, year)} and not ${coming()}`, pageSize)

/** Every public forum, those behind us and those to come, the latest first; of one year, or of all. */
export const exportCalendar = (actor: PublicActor, year?: number) =>
  everyRow((cursor) => pageOfForums(cursor, within(actor, year), batchSize))

async function pageOfForums(cursor: Cursor, condition: Prisma.Sql, size: number) {
  const from = positionOf(cursor, order)
  const backwards = cursor.before !== undefined
  const row = Prisma.sql`(${sortedAt}, f.id)`
  const place = from && Prisma.sql`(${from.value}::timestamptz, ${from.id}::uuid)`
  const beyond = place
    ? Prisma.sql`${row} ${backwards ? Prisma.sql`>` : Prisma.sql`<`} ${place}`
    : Prisma.sql`true`
  const direction = backwards ? Prisma.sql`asc` : Prisma.sql`desc`
  const found = await db.$queryRaw<Array<CalendarEntry & { sortedAt: Date }>>`
    ${entries}
    where ${condition} and ${beyond}
    order by ${sortedAt} ${direction}, f.id ${direction}
    limit ${size + 1}`
  return pageOf(found, order, cursor, size)
}

/** The years that have any public forum, the latest first. */
export async function listForumYears({ organizationId }: PublicActor) {
  const years = await db.forum.findMany({
    where: { organizationId, AND: publicForum },
    distinct: ['year'],
    orderBy: { year: 'desc' },
    take: 50,
    select: { year: true },
  })
  return years.map(({ year }) => year)
}

const entries = Prisma.sql`
  select f.id, f.code, f.theme, f.status::text as status, f.method::text as method, f.place,
    f."startsAt", f."endsAt", f."timeZone", u.name as "unitName", ${sortedAt} as "sortedAt",
    (select count(*)::int from "Feedback" i where i."organizationId" = f."organizationId"
      and i."forumId" = f.id and ${isPublicInput('i')}) as inputs,
    (select count(*)::int from "FollowUp" p where p."organizationId" = f."organizationId"
      and p."forumId" = f.id and p."agreedAt" is not null) as promises
  from "Forum" f
  join "Unit" u on u."organizationId" = f."organizationId" and u.id = f."unitId"`

function within({ organizationId }: PublicActor, year?: number) {
  const own = Prisma.sql`f."organizationId" = ${organizationId}::uuid and ${publicForumSql}`
  return year === undefined ? own : Prisma.sql`${own} and f.year = ${year}`
}

/** Still to come: not begun, or going on; what was cancelled, until its day is over. */
function coming() {
  const yesterday = new Date(now().getTime() - 86_400_000)
  return Prisma.sql`(f.status in ('IN_SESSION', 'POSTPONED')
    or (f.status in ('PLANNED', 'ANNOUNCED', 'CANCELLED')
      and coalesce(f."endsAt", f."startsAt", timestamptz '9999-01-01 00:00Z') > ${yesterday}))`
}
