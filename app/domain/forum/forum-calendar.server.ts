import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { m } from '#messages'
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

/** The calendar file that goes with a letter of invitation; none for a forum without a day. */
export const letterCalendar = (
  { startsAt, ...forum }: Omit<CalendarForum, 'startsAt'> & { startsAt: Date | null },
  url: string,
) => startsAt && forumCalendar({ ...forum, startsAt }, url)

/** Several forums as one calendar that programs can subscribe to. */
export function calendarOf(forums: readonly (CalendarForum & { url: string })[], name?: string) {
  return calendarFile(forums.map(forumEvent), name)
}

/** Events as one calendar; programs that subscribe to it are asked to look again after four hours. */
export function calendarFile(events: readonly ICalEventData[], name?: string) {
  const calendar = ical({
    name,
    prodId: { company: 'Rembug', product: 'Forum Konsultasi Publik', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: name === undefined ? undefined : 4 * 3600,
  })
  for (const event of events) calendar.createEvent(event)
  return calendar.toString()
}

/** What was cancelled or put off takes nobody's time and says so before its theme. */
export function forumEvent({ url, ...forum }: CalendarForum & { url: string }): ICalEventData {
  const status = statuses[forum.status]
  return {
    ...identityOf(forum),
    start: forum.startsAt,
    end: forum.endsAt ?? new Date(forum.startsAt.getTime() + 3 * 3_600_000),
    summary: summaries[forum.status]?.({ theme: forum.theme }) ?? forum.theme,
    description: [forum.unit.name, forum.description, forum.onlineUrl, url]
      .filter(Boolean)
      .join('\n\n'),
    location: forum.place ?? forum.onlineUrl ?? undefined,
    url,
    status: status ?? ICalEventStatus.CONFIRMED,
    transparency: status && ICalEventTransparency.TRANSPARENT,
  }
}

type Changing = { id: string; createdAt: Date; updatedAt: Date }

/** The same event in every file, and a number that grows with every change: `updatedAt` moves by whole seconds. */
export const identityOf = ({ id, createdAt, updatedAt }: Changing) => ({
  id: `${id}@${new URL(env.BASE_URL).hostname}`,
  sequence: Math.max(0, Math.floor((updatedAt.getTime() - createdAt.getTime()) / 1000)),
  stamp: updatedAt,
  created: createdAt,
  lastModified: updatedAt,
})

const statuses: Record<string, ICalEventStatus | undefined> = {
  CANCELLED: ICalEventStatus.CANCELLED,
  POSTPONED: ICalEventStatus.TENTATIVE,
}

const summaries: Record<string, ((words: { theme: string }) => string) | undefined> = {
  CANCELLED: m.calendar_cancelled,
  POSTPONED: m.calendar_postponed,
}
