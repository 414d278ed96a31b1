import { m } from '#messages'
import { getLocale, type Locale } from '#messages/generated/runtime.js'

type When = Date | string

const DAY = 86_400_000
const NO_BREAK = '\u00a0'

/** 'Rabu, 7 Oktober 2026 09.00 WIB'; in English 'Wednesday, 7 October 2026 09:00 WIB'. */
export function formatDateTime(when: When, zone: string, locale: Locale = getLocale()) {
  return `${formatDate(when, zone, locale)} ${formatTime(when, zone, locale)}`
}

/** 'Rabu, 7 Oktober 2026'. */
export function formatDate(when: When, zone: string, locale: Locale = getLocale()) {
  const { weekday, day, month, year } = partsOf(when, zone, locale, 'long')
  return `${weekday}, ${day} ${month} ${year}`
}

/** '7 Okt 2026', for tables and lists; never broken over two lines. */
export function formatShortDate(when: When, zone: string, locale: Locale = getLocale()) {
  const { day, month, year } = partsOf(when, zone, locale, 'short')
  return [day, month, year].join(NO_BREAK)
}

/** '7 Okt 2026 09.00', for tables whose zone is said elsewhere. */
export function formatShortDateTime(when: When, zone: string, locale: Locale = getLocale()) {
  return `${formatShortDate(when, zone, locale)} ${clock(when, zone, locale)}`
}

/** 'Oktober 2026'. */
export function formatMonth(when: When, zone: string, locale: Locale = getLocale()) {
  const { month, year } = partsOf(when, zone, locale, 'long')
  return `${month} ${year}`
}

/** 'Okt' for 10. */
export function formatShortMonth(month: number, locale: Locale = getLocale()) {
  const name = partsOf(new Date(Date.UTC(2001, month - 1, 15)), 'UTC', locale, 'short').month
  return name ?? String(month)
}

/** 'Oktober' for 10. */
export function formatMonthName(month: number, locale: Locale = getLocale()) {
  const name = partsOf(new Date(Date.UTC(2001, month - 1, 15)), 'UTC', locale, 'long').month
  return name ?? String(month)
}

/** '09.00 WIB'. */
export function formatTime(when: When, zone: string, locale: Locale = getLocale()) {
  return `${clock(when, zone, locale)} ${zoneName(zone, when)}`
}

/** 'Rabu, 7 Oktober 2026 09.00–12.00 WIB'; over several days both ends in full. */
export function formatPeriod(from: When, to: When, zone: string, locale: Locale = getLocale()) {
  if (localDay(from, zone) !== localDay(to, zone)) {
    return `${formatDateTime(from, zone, locale)} – ${formatDateTime(to, zone, locale)}`
  }
  const hours = `${clock(from, zone, locale)}–${clock(to, zone, locale)}`
  return `${formatDate(from, zone, locale)} ${hours} ${zoneName(zone, from)}`
}

/** WIB, WITA or WIT for the zones of Indonesia; elsewhere 'UTC+8' or what the zone calls itself. */
export function zoneName(zone: string, when: When = new Date()) {
  const known = indonesianZones[zone]
  if (known) return known
  const parts = formatter('en', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    toDate(when),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** The value of a `datetime-local` input: '2026-10-07T09:00' on the clocks of `zone`. */
export function toLocalInput(when: When, zone: string) {
  const { year, month, day, hour, minute } = numbersOf(when, zone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** The value of a `date` input: '2026-10-07' on the calendar of `zone`. */
export function localDay(when: When, zone: string) {
  return toLocalInput(when, zone).slice(0, 10)
}

/** 'hari ini', 'besok', '3 hari lagi' or 'lewat 3 hari', counted in days of the calendar of `zone`. */
export function formatDue(dueAt: When, now: When, zone: string) {
  const days = daysBetween(now, dueAt, zone)
  if (days === 0) return m.common_today()
  if (days === 1) return m.common_tomorrow()
  return days > 0 ? m.common_days_left({ n: days }) : m.common_days_overdue({ n: -days })
}

/** 'baru saja', '5 menit lalu', '2 jam lalu', 'kemarin', '3 hari lalu', '4 bulan lalu'. */
export function formatAgo(when: When, now: When, zone: string) {
  const minutes = Math.floor((toDate(now).getTime() - toDate(when).getTime()) / 60_000)
  if (minutes < 1) return m.common_just_now()
  if (minutes < 60) return m.common_minutes_ago({ n: minutes })
  const days = daysBetween(when, now, zone)
  if (days === 0) return m.common_hours_ago({ n: Math.floor(minutes / 60) })
  if (days === 1) return m.common_yesterday()
  if (days < 60) return m.common_days_ago({ n: days })
  return m.common_months_ago({ n: Math.floor(days / 30.4) })
}

/** '1.234,5': at most `digits` decimals, none when they are zero. */
export function formatNumber(value: number, digits = 2, locale: Locale = getLocale()) {
  const options = { maximumFractionDigits: digits }
  const key = `${locale}${digits}`
  const format = numbers.get(key) ?? new Intl.NumberFormat(tagOf(locale), options)
  numbers.set(key, format)
  return format.format(value)
}

/** '85,00': with all of its decimals, as indices are printed. */
export const formatFixed = (value: number, digits = 2, locale: Locale = getLocale()) =>
  value.toFixed(digits).replace('.', locale === 'id' ? ',' : '.')

/** '97,81 %' from 97.81. */
export function formatPercent(value: number, digits = 2, locale: Locale = getLocale()) {
  return `${formatNumber(value, digits, locale)}${NO_BREAK}%`
}

/** '75 %' from 3 and 4; a dash when there is nothing to divide by. */
export function formatShare(part: number, whole: number, locale: Locale = getLocale()) {
  return whole === 0 ? '–' : formatPercent((part / whole) * 100, 0, locale)
}

/** '532 kB', '1,4 MB' from bytes. */
export function formatBytes(bytes: number, locale: Locale = getLocale()) {
  if (bytes < 1000) return `${bytes}${NO_BREAK}B`
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0, locale)}${NO_BREAK}kB`
  return `${formatNumber(bytes / 1_000_000, 1, locale)}${NO_BREAK}MB`
}

const indonesianZones: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
}

const numbers = new Map<string, Intl.NumberFormat>()
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(tag: string, options: Intl.DateTimeFormatOptions) {
  const key = `${tag}${options.timeZone}${options.month}${options.timeZoneName}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, options)
  formatters.set(key, made)
  return made
}

function partsOf(when: When, timeZone: string, locale: Locale, month: 'long' | 'short') {
  const options = { timeZone, weekday: 'long', day: 'numeric', month, year: 'numeric' } as const
  return named(formatter(tagOf(locale), options).formatToParts(toDate(when)))
}

function numbersOf(when: When, timeZone: string) {
  const two = '2-digit'
  const options = {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
  } as const
  return named(formatter('en', options).formatToParts(toDate(when)))
}

function clock(when: When, zone: string, locale: Locale) {
  const { hour, minute } = numbersOf(when, zone)
  return locale === 'id' ? `${hour}.${minute}` : `${hour}:${minute}`
}

function daysBetween(from: When, to: When, zone: string) {
  return Math.round((Date.parse(localDay(to, zone)) - Date.parse(localDay(from, zone))) / DAY)
}

const named = (
  parts: Intl.DateTimeFormatPart[],
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(parts.map(({ type, value }) => [type, value]))

const tagOf = (locale: Locale) => (locale === 'id' ? 'id' : 'en-GB')
const toDate = (when: When) => (typeof when === 'string' ? new Date(when) : when)
