import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import {
  type CalendarForum,
  calendarOf,
  forumCalendar,
} from '#domain/forum/forum-calendar.server.ts'
import { instantOf } from '#domain/forum/wall-clock.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'

const created = new Date('2026-09-01T00:00:00Z')
const url = 'https://forum.example.go.id/kota-kediri/u/abc'

const aForum = (more: Partial<CalendarForum> = {}): CalendarForum => ({
  id: '019abc00-0000-7000-8000-000000000001',
  theme: 'Standar Pelayanan Administrasi Kependudukan',
  status: 'ANNOUNCED',
  startsAt: new Date('2026-10-07T02:00:00Z'),
  endsAt: new Date('2026-10-07T05:00:00Z'),
  place: 'Aula Dinas',
  onlineUrl: null,
  description: null,
  createdAt: created,
  updatedAt: created,
  unit: { name: 'Dinas Kependudukan dan Pencatatan Sipil' },
  ...more,
})

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const [first] = calendar.getAllSubcomponents('vevent')
  if (!first) throw new Error('no event')
  return { calendar, component: first, event: new ICAL.Event(first) }
}

test('nine o’clock on the wall is the same moment in every calendar, in all three zones', () => {
  const moments = {
    'Asia/Jakarta': '2026-10-07T02:00:00.000Z',
    'Asia/Makassar': '2026-10-07T01:00:00.000Z',
    'Asia/Jayapura': '2026-10-07T00:00:00.000Z',
  }
  for (const [zone, moment] of Object.entries(moments)) {
    const startsAt = instantOf('2026-10-07T09:00', zone)
    const endsAt = instantOf('2026-10-07T12:30', zone)
    if (!startsAt) throw new Error('no such moment')

    const { event } = read(forumCalendar(aForum({ startsAt, endsAt }), url))

    expect(event.startDate.zone.tzid).toBe('UTC')
    expect(event.startDate.toJSDate().toISOString()).toBe(moment)
    expect(event.duration.toSeconds()).toBe(3.5 * 3600)
  }
})

test('the file says what, where, by whom and where to answer', () => {
  const { event, component, calendar } = read(
    forumCalendar(aForum({ onlineUrl: 'https://rapat.example', description: 'Bawa KTP.' }), url),
  )
  expect(event.summary).toBe('Standar Pelayanan Administrasi Kependudukan')
  expect(event.location).toBe('Aula Dinas')
  expect(event.description).toBe(
    `Dinas Kependudukan dan Pencatatan Sipil\n\nBawa KTP.\n\nhttps://rapat.example\n\n${url}`,
  )
  expect(component.getFirstPropertyValue('url')).toBe(url)
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
})

test('an online forum without a place is at its link, and one without an end lasts three hours', () => {
  const { event } = read(
    forumCalendar(aForum({ place: null, onlineUrl: 'https://rapat.example', endsAt: null }), url),
  )
  expect(event.location).toBe('https://rapat.example')
  expect(event.duration.toSeconds()).toBe(3 * 3600)
})

test('a cancelled or postponed forum replaces the event that calendars have', () => {
  const before = read(forumCalendar(aForum(), url))
  const updatedAt = new Date(created.getTime() + 60_000)
  const statuses = { CANCELLED: 'CANCELLED', POSTPONED: 'TENTATIVE' }
  for (const [status, expected] of Object.entries(statuses)) {
    const after = read(forumCalendar(aForum({ status, updatedAt }), url))
    expect(after.component.getFirstPropertyValue('status')).toBe(expected)
    expect(after.event.uid).toBe(before.event.uid)
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence)
  }
})

test('hostile text comes back as typed and adds no event, no line, no property', () => {
  for (const typed of hostileStrings(25)) {
    const text = typed.replaceAll('\0', '')
    const file = forumCalendar(aForum({ theme: text, place: text, description: text }), url)
    const { calendar, event, component } = read(file)

    expect(calendar.getAllSubcomponents()).toHaveLength(1)
    expect(component.getAllProperties('summary')).toHaveLength(1)
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-10-07T02:00:00Z'))
    expect(plain(event.summary)).toBe(plain(text))
    expect(plain(event.location)).toBe(plain(text))
  }
})

test('several forums make one calendar with as many events', () => {
  const file = calendarOf(
    [1, 2, 3].map((index) => ({
      ...aForum({ id: `019abc00-0000-7000-8000-00000000000${index}` }),
      url,
    })),
    'Kota Kediri',
  )
  expect(read(file).calendar.getAllSubcomponents('vevent')).toHaveLength(3)
})

/** Calendars know one kind of line end. */
const plain = (text: string) => text.replaceAll(/\r\n|\r/g, '\n')
