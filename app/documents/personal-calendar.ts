import { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { isSettled } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { calendarFile, forumEvent, identityOf } from '#domain/forum/forum-calendar.server.ts'
import type { readPersonalFeed } from '#domain/forum/personal-feed.server.ts'
import { m } from '#messages'

type Feed = Awaited<ReturnType<typeof readPersonalFeed>>

/** The forums somebody helps to hold and the days their promises are due, as one calendar. */
export function personalCalendar({ person, forums, promises }: Feed) {
  const events = [...forums.map(forumEvent), ...promises.map(dueEvent)]
  return calendarFile(events, m.calendar_own_name({ name: person.name }))
}

/** A whole day that takes nobody's time; what need not be kept any more is cancelled. */
function dueEvent({ url, forum, ...promise }: Feed['promises'][number]): ICalEventData {
  const { recommendation, status, number, dueOn } = promise
  const isOff = isSettled(status)
  return {
    ...identityOf(promise),
    start: dueOn,
    end: new Date(dueOn.getTime() + 86_400_000),
    allDay: true,
    summary: isOff
      ? m.calendar_due_cancelled({ recommendation })
      : m.calendar_due({ recommendation }),
    description: [
      m.calendar_due_details({ number, ...forum, status: followUpStatusLabel(status) }),
      url,
    ].join('\n\n'),
    url,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}
