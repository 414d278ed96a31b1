import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dueDateOf,
  horizonOf,
  isoDay,
  monthsSince,
  timeUnits,
} from '../../../app/domain/follow-up/time-frame.ts'

const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2101-01-01'), noInvalidDate: true })
  .map(isoDay)
const unit = fc.constantFrom(...timeUnits)

test.each([
  ['2025-10-07', 2, 'DAYS', '2025-10-09'],
  ['2026-02-27', 2, 'DAYS', '2026-03-01'],
  ['2028-02-27', 2, 'DAYS', '2028-02-29'],
  ['2026-12-31', 1, 'DAYS', '2027-01-01'],
  ['2026-12-25', 2, 'WEEKS', '2027-01-08'],
  ['2026-01-31', 1, 'MONTHS', '2026-02-28'],
  ['2028-01-31', 1, 'MONTHS', '2028-02-29'],
  ['2026-08-31', 1, 'MONTHS', '2026-09-30'],
  ['2026-10-31', 4, 'MONTHS', '2027-02-28'],
  ['2026-11-15', 3, 'MONTHS', '2027-02-15'],
  ['2026-12-31', 2, 'MONTHS', '2027-02-28'],
  ['2028-02-29', 1, 'YEARS', '2029-02-28'],
  ['2028-02-29', 4, 'YEARS', '2032-02-29'],
  ['2096-02-29', 4, 'YEARS', '2100-02-28'],
  ['2026-10-07', 0, 'MONTHS', '2026-10-07'],
] as const)('%s and %i %s is %s', (start, value, unit, due) => {
  expect(dueDateOf(start, { value, unit })).toBe(due)
})

test('a longer time frame never ends earlier, and none ends before it starts', () => {
  fc.assert(
    fc.property(day, unit, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (start, unit, value, more) => {
      const due = dueDateOf(start, { value, unit })

      expect(due >= start).toBe(true)
      expect(dueDateOf(start, { value: value + more, unit }) >= due).toBe(true)
    }),
  )
})

test('a month later is the next month of the calendar, on the same day where it has one', () => {
  fc.assert(
    fc.property(day, (start) => {
      const due = dueDateOf(start, { value: 1, unit: 'MONTHS' })
      const startMonth = Number(start.slice(5, 7))

      expect(Number(due.slice(5, 7))).toBe((startMonth % 12) + 1)
      expect(due.slice(8) <= start.slice(8)).toBe(true)
      if (due.slice(8) < start.slice(8))
        expect(dueDateOf(due, { value: 1, unit: 'DAYS' }).slice(8)).toBe('01')
    }),
  )
})

test('the months since a day include the one that has begun', () => {
  expect(monthsSince('2025-10-07', '2025-10-07')).toBe(0)
  expect(monthsSince('2025-10-07', '2025-10-08')).toBe(1)
  expect(monthsSince('2025-10-07', '2026-10-07')).toBe(12)
  expect(monthsSince('2025-10-07', '2026-10-08')).toBe(13)
  expect(monthsSince('2026-01-31', '2026-02-28')).toBe(1)
  expect(monthsSince('2026-01-31', '2026-03-01')).toBe(2)
  expect(monthsSince('2026-10-07', '2025-10-07')).toBe(0)
})

test('the months since a day are the fewest that reach today', () => {
  fc.assert(
    fc.property(day, day, (one, two) => {
      const [from = one, to = two] = [one, two].sort()
      const months = monthsSince(from, to)

      expect(dueDateOf(from, { value: months, unit: 'MONTHS' }) >= to).toBe(true)
      if (months > 0) expect(dueDateOf(from, { value: months - 1, unit: 'MONTHS' }) < to).toBe(true)
    }),
  )
})

test('two days are a short horizon, a year a medium one, two years a long one', () => {
  expect(horizonOf({ value: 2, unit: 'DAYS' })).toBe('SHORT')
  expect(horizonOf({ value: 3, unit: 'MONTHS' })).toBe('SHORT')
  expect(horizonOf({ value: 13, unit: 'WEEKS' })).toBe('MEDIUM')
  expect(horizonOf({ value: 1, unit: 'YEARS' })).toBe('MEDIUM')
  expect(horizonOf({ value: 2, unit: 'YEARS' })).toBe('LONG')
  expect(horizonOf({ value: 2, unit: 'MONTHS' }, { short: 30, medium: 40 })).toBe('LONG')
})
