import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, isKnownZone, wallClockOf } from '#domain/forum/wall-clock.ts'

test('a clock time is the instant its zone says', () => {
  expect(instantOf('2026-10-07T09:00', 'Asia/Jakarta').toISOString()).toBe(
    '2026-10-07T02:00:00.000Z',
  )
  expect(instantOf('2026-10-07T09:00', 'Asia/Makassar').toISOString()).toBe(
    '2026-10-07T01:00:00.000Z',
  )
  expect(instantOf('2026-10-07T09:00', 'Asia/Jayapura').toISOString()).toBe(
    '2026-10-07T00:00:00.000Z',
  )
  expect(wallClockOf(new Date('2026-12-31T17:30:00Z'), 'Asia/Jakarta')).toBe('2027-01-01T00:30')
})

test('where clocks are changed, a skipped time moves forward and a doubled one is the first', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  )
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe(
    '2026-10-25T00:30:00.000Z',
  )
  expect(instantOf('2026-03-29T01:59', 'Europe/Berlin').toISOString()).toBe(
    '2026-03-29T00:59:00.000Z',
  )
  expect(instantOf('2026-11-01T01:30', 'America/New_York').toISOString()).toBe(
    '2026-11-01T05:30:00.000Z',
  )
})

test('what a clock shows leads back to the instant, in every zone and year', () => {
  const zones = fc.constantFrom(
    'Asia/Jakarta',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'UTC',
    'Asia/Jayapura',
  )
  const minutes = fc.integer({ min: Date.UTC(2013) / 60_000, max: Date.UTC(2090) / 60_000 })
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const instant = new Date(minute * 60_000)
      expect(instantOf(wallClockOf(instant, zone), zone)).toEqual(instant)
    }),
  )
})

test('a zone is known or it is not', () => {
  expect(isKnownZone('Asia/Pontianak')).toBe(true)
  expect(isKnownZone('Asia/Kediri')).toBe(false)
  expect(isKnownZone('')).toBe(false)
  expect(isKnownZone('../../etc/passwd')).toBe(false)
})
