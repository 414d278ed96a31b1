import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { publicForum } from './forum.server.ts'

/** A calendar is read whole every few hours: it ends somewhere. */
export const mostInCalendar = 1000

/** Dates before this are history, for which nobody keeps a calendar. */
export const calendarFrom = () => new Date(now().getTime() - 90 * 86_400_000)

/** What a calendar file holds: the dated forums from three months ago on, of one unit or of all. */
export async function listForumsForCalendar({ organizationId }: PublicActor, unitId?: string) {
  const found = await db.forum.findMany({
    where: { organizationId, unitId, startsAt: { gte: calendarFrom() }, AND: publicForum },
    relationLoadStrategy: 'join',
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostInCalendar,
    select: calendarColumns,
  })
  return found.flatMap(dated)
}

/** A unit whose forums one may follow, by name; an archived one still is. */
export async function findCalendarUnit({ organizationId }: PublicActor, id: string | undefined) {
  const unit = await db.unit.findFirst({
    where: { organizationId, id: knownId(id, m.organization_unit()) },
    select: { id: true, name: true },
  })
  if (!unit) throw notFound(m.organization_unit())
  return unit
}

/** The units that announced any forum, by name: whose calendars are worth following. */
export async function listCalendarUnits({ organizationId }: PublicActor) {
  return db.unit.findMany({
    where: { organizationId, archivedAt: null, forums: { some: publicForum } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 300,
    select: { id: true, name: true },
  })
}

/** A forum without a date stands in no calendar. */
export const dated = <Row extends { startsAt: Date | null }>({ startsAt, ...forum }: Row) =>
  startsAt ? [{ ...forum, startsAt }] : []

export const calendarColumns = {
  id: true,
  code: true,
  theme: true,
  status: true,
  startsAt: true,
  endsAt: true,
  place: true,
  onlineUrl: true,
  description: true,
  updatedAt: true,
  createdAt: true,
  unit: { select: { name: true } },
} as const satisfies Prisma.ForumSelect
