import { expect, test } from 'vitest'
import {
  formatAgo,
  formatBytes,
  formatDate,
  formatDateTime,
  formatDue,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShare,
  formatShortDate,
  formatTime,
  localDay,
  toLocalInput,
  zoneName,
} from '#ui/format.ts'

const jakarta = 'Asia/Jakarta'
const opening = new Date('2026-10-07T02:00:00Z')

test('a moment is written out in Indonesian as in an official letter', () => {
  expect(formatDateTime(opening, jakarta, 'id')).toBe('Rabu, 7 Oktober 2026 09.00 WIB')
})

test('a moment is written out in English too', () => {
  expect(formatDateTime(opening, jakarta, 'en')).toBe('Wednesday, 7 October 2026 09:00 WIB')
})

test('a moment arrives from a loader as text and reads the same', () => {
  expect(formatDateTime(opening.toISOString(), jakarta, 'id')).toBe(
    'Rabu, 7 Oktober 2026 09.00 WIB',
  )
})

test('the three zones of Indonesia have their own names and hours', () => {
  expect(formatTime(opening, 'Asia/Jakarta', 'id')).toBe('09.00 WIB')
  expect(formatTime(opening, 'Asia/Makassar', 'id')).toBe('10.00 WITA')
  expect(formatTime(opening, 'Asia/Jayapura', 'id')).toBe('11.00 WIT')
  expect(zoneName('Asia/Pontianak')).toBe('WIB')
})

test('another zone says what it is called', () => {
  expect(zoneName('Asia/Singapore', opening)).toBe('GMT+8')
})

test('midnight is 00.00, and belongs to the day that begins', () => {
  const midnight = new Date('2026-12-31T17:00:00Z')
  expect(formatDateTime(midnight, jakarta, 'id')).toBe('Jumat, 1 Januari 2027 00.00 WIB')
  expect(localDay(midnight, jakarta)).toBe('2027-01-01')
})

test('a period within a day names the day once', () => {
  const end = new Date('2026-10-07T05:30:00Z')
  expect(formatPeriod(opening, end, jakarta, 'id')).toBe('Rabu, 7 Oktober 2026 09.00–12.30 WIB')
})

test('a period over several days gives both ends in full', () => {
  const end = new Date('2026-10-08T05:30:00Z')
  expect(formatPeriod(opening, end, jakarta, 'id')).toBe(
    'Rabu, 7 Oktober 2026 09.00 WIB – Kamis, 8 Oktober 2026 12.30 WIB',
  )
})

test('dates have a long and a short form', () => {
  expect(formatDate(opening, jakarta, 'id')).toBe('Rabu, 7 Oktober 2026')
  expect(formatShortDate(opening, jakarta, 'id')).toBe('7\u00a0Okt\u00a02026')
  expect(formatShortDate(opening, jakarta, 'en')).toBe('7\u00a0Oct\u00a02026')
})

test('an input gets the wall-clock time of the zone', () => {
  expect(toLocalInput(opening, 'Asia/Makassar')).toBe('2026-10-07T10:00')
})

test('a due date counts days of the calendar, not hours', () => {
  const lateEvening = new Date('2026-10-07T16:30:00Z')
  const nextMorning = new Date('2026-10-07T18:00:00Z')
  expect(formatDue(nextMorning, lateEvening, jakarta)).toBe('besok')
  expect(formatDue(lateEvening, lateEvening, jakarta)).toBe('hari ini')
  expect(formatDue('2026-10-10T02:00:00Z', opening, jakarta)).toBe('3 hari lagi')
  expect(formatDue('2026-10-04T02:00:00Z', opening, jakarta)).toBe('lewat 3 hari')
})

test('how long ago something was reads from minutes to months', () => {
  const after = (minutes: number) =>
    formatAgo(opening, new Date(opening.getTime() + minutes * 60_000), jakarta)
  expect(after(0)).toBe('baru saja')
  expect(after(5)).toBe('5 menit lalu')
  expect(after(125)).toBe('2 jam lalu')
  expect(after(60 * 24)).toBe('kemarin')
  expect(after(60 * 24 * 3)).toBe('3 hari lalu')
  expect(after(60 * 24 * 125)).toBe('4 bulan lalu')
})

test('numbers have a decimal comma in Indonesian and a point in English', () => {
  expect(formatNumber(1234.5, 2, 'id')).toBe('1.234,5')
  expect(formatNumber(1234.5, 2, 'en')).toBe('1,234.5')
  expect(formatPercent(97.81, 2, 'id')).toBe('97,81\u00a0%')
  expect(formatPercent(82, 2, 'id')).toBe('82\u00a0%')
})

test('a share of nothing is a dash', () => {
  expect(formatShare(3, 4, 'id')).toBe('75\u00a0%')
  expect(formatShare(0, 0, 'id')).toBe('–')
})

test('file sizes are rounded to what people say', () => {
  expect(formatBytes(532, 'id')).toBe('532\u00a0B')
  expect(formatBytes(531_900, 'id')).toBe('532\u00a0kB')
  expect(formatBytes(1_440_000, 'id')).toBe('1,4\u00a0MB')
})
