import { expect, test } from 'vitest'
import { achievementOf, isTargetMet } from '../../../app/domain/organization/organization.ts'
import {
  dayIn,
  isTimeZone,
  timeZoneAbbreviation,
  timeZones,
} from '../../../app/domain/organization/time-zone.ts'

test('97,81 of 99,4 percent is not enough, 82 of 80 is more than enough', () => {
  const recording = { target: 99.4, realization: 97.81, achievement: 'HIGHER_IS_BETTER' } as const
  const childCard = { target: 80, realization: 82, achievement: 'HIGHER_IS_BETTER' } as const

  expect(achievementOf(recording)).toBe(98.4)
  expect(isTargetMet(recording)).toBe(false)
  expect(achievementOf(childCard)).toBe(102.5)
  expect(isTargetMet(childCard)).toBe(true)
})

test('where less is better, half of the target counts more and twice of it nothing', () => {
  const waiting = (realization: number) =>
    ({ target: 10, realization, achievement: 'LOWER_IS_BETTER' }) as const

  expect([5, 10, 12, 20, 50].map((days) => achievementOf(waiting(days)))).toEqual([
    150, 100, 80, 0, 0,
  ])
  expect(isTargetMet(waiting(10))).toBe(true)
  expect(isTargetMet(waiting(11))).toBe(false)
})

test('a target of nothing has no percentage, and is met or not all the same', () => {
  const complaints = { target: 0, realization: 0, achievement: 'LOWER_IS_BETTER' } as const

  expect(achievementOf(complaints)).toBeNull()
  expect(isTargetMet(complaints)).toBe(true)
})

test('the three zones are written as WIB, WITA and WIT', () => {
  expect(timeZones.map(timeZoneAbbreviation)).toEqual(['WIB', 'WITA', 'WIT'])
  expect(isTimeZone('Asia/Makassar')).toBe(true)
  expect(isTimeZone('Europe/Berlin')).toBe(false)
})

test('one instant falls on two days', () => {
  const instant = new Date('2026-03-20T15:30:00Z')

  expect(dayIn('Asia/Jakarta', instant)).toBe('2026-03-20')
  expect(dayIn('Asia/Jayapura', instant)).toBe('2026-03-21')
})
