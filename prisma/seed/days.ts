import type { Moment } from './kediri/material.ts'

const dayMs = 86_400_000

/** Hours east of Greenwich; Indonesia knows no summer time. */
const offsets: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** The instant of a local hour such as `09.30` on a day such as `2026-10-07`. */
export function instantOf(day: string, at: string, zone: string) {
  return new Date(`${day}T${at.replace('.', ':')}:00${offsets[zone]}`)
}

/** A date column's value: midnight UTC of the day. */
export const dateColumn = (day: string) => new Date(`${day}T00:00:00Z`)

export const plusDays = (day: string, days: number) =>
  new Date(dateColumn(day).getTime() + days * dayMs).toISOString().slice(0, 10)

export const plusMinutes = (instant: Date, minutes: number) =>
  new Date(instant.getTime() + minutes * 60_000)

/** The minutes from one local hour to another, both such as `09.30`. */
export const minutesBetween = (from: string, to: string) => minutesOf(to) - minutesOf(from)

const minutesOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

/** The days of the demo, told from the moment it is seeded. Nothing of the past is later than that. */
export type Days = {
  now: Date
  zone: string
  /** The seeding day, `YYYY-MM-DD`. */
  today: string
  day(moment: { daysAgo: number } | { date: string }): string
  /** The instant of something people do whenever they like. */
  instant(moment: Moment): Date
  /** The instant of something that happens in an office. */
  officeInstant(moment: Moment): Date
}

export function daysFrom(now: Date, zone: string): Days {
  const today = dayOf(now, zone)
  const day = (moment: { daysAgo: number } | { date: string }) =>
    'date' in moment ? moment.date : plusDays(today, -moment.daysAgo)
  const past = (instant: Date) => (instant > now ? plusMinutes(now, -5) : instant)

  return {
    now,
    zone,
    today,
    day,
    instant: (moment) => past(instantOf(day(moment), moment.at, zone)),
    officeInstant: (moment) => past(instantOf(officeDay(day(moment)), moment.at, zone)),
  }
}

/** Offices are closed on Saturday and Sunday: the Friday before. */
export function officeDay(day: string) {
  const weekday = dateColumn(day).getUTCDay()
  return plusDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}

/** The calendar day of an instant in the zone. */
export const dayOf = (instant: Date, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant)
