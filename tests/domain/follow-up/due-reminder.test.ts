import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escalation, ownerReminder, type RemindedPromise } from '#domain/follow-up/due-reminder.ts'
import { headsOf, keepersOf, type RemindedMember } from '#domain/follow-up/reminded-staff.ts'
import { plusDays } from '#domain/follow-up/time-frame.ts'
import { mondayOf } from '#domain/follow-up/weekly-summary.ts'

const promise: RemindedPromise = {
  ...{ status: 'IN_PROGRESS', dueOn: '2026-03-10', reviewOn: null, targetFiscalYear: null },
  lastUpdateOn: '2026-02-01',
}
const ownerOn = (today: string, more: Partial<RemindedPromise> = {}) =>
  ownerReminder({ ...promise, ...more }, today)
const headOn = (today: string, more: Partial<RemindedPromise> = {}) =>
  escalation({ ...promise, ...more }, today)

test('an owner hears of it 7 days before, the day after, then once a week', () => {
  expect(ownerOn('2026-03-02')).toBeNull()
  for (const day of ['2026-03-03', '2026-03-10']) {
    expect(ownerOn(day)).toEqual({ kind: 'DUE_SOON', cycle: '2026-03-10' })
  }
  for (const day of ['2026-03-11', '2026-03-17']) {
    expect(ownerOn(day)).toEqual({ kind: 'OVERDUE', cycle: '2026-03-10+0' })
  }
  expect(ownerOn('2026-03-18')?.cycle).toBe('2026-03-10+1')
  expect(ownerOn('2026-03-25')?.cycle).toBe('2026-03-10+2')
})

test('no owner is reminded of what others judge, of what is settled, nor of what waits', () => {
  for (const status of ['SUBMITTED', 'VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED'] as const) {
    expect(ownerOn('2026-03-20', { status })).toBeNull()
  }
  expect(ownerOn('2026-03-20', { dueOn: null })).toBeNull()

  const deferred = { status: 'DEFERRED', reviewOn: '2026-05-01' } as const
  expect(ownerOn('2026-04-30', deferred)).toBeNull()
  expect(ownerOn('2026-05-01', deferred)).toEqual({ kind: 'OVERDUE', cycle: '2026-05-01+0' })
  const budget = { status: 'WAITING_BUDGET', targetFiscalYear: 2027 } as const
  expect(ownerOn('2026-12-31', budget)).toBeNull()
  expect(ownerOn('2027-01-02', budget)).toMatchObject({ kind: 'OVERDUE' })
})

test('the head of the unit is told after 14 days of lateness and silence, and anew after the next silence', () => {
  expect(headOn('2026-03-23')).toBeNull()
  expect(headOn('2026-03-24')).toEqual({ kind: 'ESCALATION', cycle: '2026-03-10' })
  expect(headOn('2026-06-01')).toEqual(headOn('2026-03-24'))
  const heard = { lastUpdateOn: '2026-03-20' }
  expect(headOn('2026-04-02', heard)).toBeNull()
  expect(headOn('2026-04-03', heard)).toEqual({ kind: 'ESCALATION', cycle: '2026-03-20' })
  expect(headOn('2026-04-03', { status: 'DEFERRED', reviewOn: '2026-05-01' })).toBeNull()
  expect(headOn('2026-04-03', { status: 'SUBMITTED' })).not.toBeNull()
  expect(headOn('2026-04-03', { status: 'CANCELLED' })).toBeNull()
})

test('whatever its day, a job that runs daily reminds its owner at most once in seven days after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
      const today = plusDays('2025-01-01', days)
      const dueOn = '2025-01-01'
      const cycles = [0, 1, 2, 3, 4, 5, 6].map(
        (later) => ownerOn(plusDays(today, later), { dueOn })?.cycle,
      )
      expect(new Set(cycles).size).toBeLessThanOrEqual(2)
    }),
  )
})

const member = (id: string, more: Partial<RemindedMember> = {}): RemindedMember => ({
  ...{ id, role: 'ORGANIZER', unitId: 'unit', heads: [] },
  ...more,
})
const idsOf = (members: readonly RemindedMember[]) => members.map(({ id }) => id)

test('a promise goes to its owner, or to the organizers when the owner left', () => {
  const staff = [
    member('owner', { role: 'ACTION_OWNER' }),
    member('organizer'),
    member('wide', { unitId: null }),
    member('admin', { role: 'ADMIN', unitId: null }),
  ]
  const owed = { ownerId: 'owner', unitId: 'unit' }
  expect(idsOf(keepersOf(owed, staff))).toEqual(['owner'])
  expect(idsOf(keepersOf({ ...owed, ownerId: 'gone' }, staff))).toEqual(['organizer'])
  expect(idsOf(keepersOf({ ownerId: null, unitId: 'other' }, staff))).toEqual(['wide'])
})

test('it is passed on to the head, else to organizers, else to admins, never to its owner', () => {
  const admin = member('admin', { role: 'ADMIN', unitId: null })
  const head = member('head', { role: 'FACILITATOR', heads: ['unit'] })
  const owed = { ownerId: 'owner', unitId: 'unit' }
  expect(idsOf(headsOf(owed, [head, member('organizer'), admin]))).toEqual(['head'])
  expect(idsOf(headsOf(owed, [member('organizer'), admin]))).toEqual(['organizer'])
  expect(idsOf(headsOf(owed, [member('owner', { heads: ['unit'] }), admin]))).toEqual(['admin'])
})

test('a week begins on Monday', () => {
  expect(mondayOf('2026-03-09')).toBe('2026-03-09')
  expect(mondayOf('2026-03-15')).toBe('2026-03-09')
  expect(mondayOf('2026-03-16')).toBe('2026-03-16')
})
