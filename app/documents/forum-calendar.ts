import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { env } from '#platform/env.server.ts'

/** What a calendar file says of a forum. */
export type CalendarForum = {
  id: string
  theme: string
  status: string
  startsAt: Date
  endsAt: Date | null
  place: string | null
  onlineUrl: string | null
  description: string | null
  updatedAt: Date
  createdAt: Date
  unit: { name: string }
}

/**
 * A forum as an iCalendar file (RFC 5545), times in UTC so that every program shows them on its own
 * clock. The sequence grows with every change, so that a later file replaces an earlier one.
 */
export function forumCalendar(forum: CalendarForum, url: string) {
  return calendarOf([{ ...forum, url }])
}

/** Several forums as one calendar that programs can subscribe to. */
export function calendarOf(forums: readonly (CalendarForum & { url: string })[], name?: string) {
  const calendar = ical({
    name,
    prodId: { company: 'Rembug', product: 'Forum Konsultasi Publik', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const forum of forums) calendar.createEvent(eventOf(forum))
  return calendar.toString()
}

function eventOf({ url, ...forum }: CalendarForum & { url: string }): ICalEventData {
  return {
    id: `${forum.id}@${new URL(env.BASE_URL).hostname}`,
    sequence: Math.floor((forum.updatedAt.getTime() - forum.createdAt.getTime()) / 1000),
    stamp: forum.updatedAt,
    created: forum.createdAt,
    lastModified: forum.updatedAt,
    start: forum.startsAt,
    end: forum.endsAt ?? new Date(forum.startsAt.getTime() + 3 * 3_600_000),
    summary: forum.theme,
    description: [forum.unit.name, forum.description, forum.onlineUrl, url]
      .filter(Boolean)
      .join('\n\n'),
    location: forum.place ?? forum.onlineUrl ?? undefined,
    url,
    status: statuses[forum.status] ?? ICalEventStatus.CONFIRMED,
  }
}

const statuses: Record<string, ICalEventStatus | undefined> = {
  CANCELLED: ICalEventStatus.CANCELLED,
  POSTPONED: ICalEventStatus.TENTATIVE,
}
