import { m } from '#messages'
import { isTimeZone, timeZoneAbbreviation } from '../organization/time-zone.ts'
import { written } from './letter-words.ts'

export type ForumFacts = {
  theme: string
  startsAt: Date | null
  endsAt?: Date | null
  timeZone: string
  place: string | null
  onlineUrl: string | null
}

/** The facts of a forum as its letter lists them: day and date, time, place, agenda. */
export function letterFacts(forum: ForumFacts) {
  const { startsAt, endsAt, timeZone } = forum
  const undated = m.invitation_text_undated({}, written)
  return {
    day: startsAt ? dayOf(startsAt, timeZone) : undated,
    time: startsAt ? timeOf(startsAt, endsAt ?? null, timeZone) : undated,
    place: placeOf(forum),
    agenda: m.letter_agenda({ theme: forum.theme }, written),
  }
}

/** 'Rabu, 7 Oktober 2026'. */
export const dayOf = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('id', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant)

/** '7 Oktober 2026' of a calendar day. */
export const dateOf = (day: Date) =>
  new Intl.DateTimeFormat('id', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(day)

/** 'Pukul 09.00–12.00 WIB'; without an end, or one on another day, 'Pukul 09.00 WIB sampai selesai'. */
function timeOf(startsAt: Date, endsAt: Date | null, timeZone: string) {
  const zone = isTimeZone(timeZone) ? timeZoneAbbreviation(timeZone) : timeZone
  const from = clockOf(startsAt, timeZone)
  if (!endsAt || dayOf(startsAt, timeZone) !== dayOf(endsAt, timeZone))
    return m.letter_time_open({ from, zone }, written)
  return m.letter_time({ from, to: clockOf(endsAt, timeZone), zone }, written)
}

export const clockOf = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('id', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(instant)
    .replace(':', '.')

/** Where to come, and where to listen in besides. */
function placeOf({ place, onlineUrl }: ForumFacts) {
  if (place && onlineUrl) return m.letter_place_hybrid({ place, url: onlineUrl }, written)
  return place ?? onlineUrl ?? '–'
}
