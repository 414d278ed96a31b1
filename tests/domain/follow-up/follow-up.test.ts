import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canMoveFollowUp,
  followUpMoves,
  followUpStatuses,
  isDone,
  isDueSoon,
  isOverdue,
  isReopening,
  isSettled,
  mayVerify,
} from '../../../app/domain/follow-up/follow-up.ts'
import { testEveryMove } from '../../support/moves.ts'

const allowed = {
  PROPOSED: 'AGREED CANCELLED',
  AGREED: 'PLANNED DECLINED CANCELLED',
  PLANNED: 'IN_PROGRESS WAITING_BUDGET DEFERRED CANCELLED',
  IN_PROGRESS: 'SUBMITTED WAITING_BUDGET DEFERRED CANCELLED',
  WAITING_BUDGET: 'PLANNED CANCELLED',
  DEFERRED: 'PLANNED CANCELLED',
  SUBMITTED: 'VERIFIED RETURNED CANCELLED',
  RETURNED: 'IN_PROGRESS CANCELLED',
  VERIFIED: 'PUBLISHED IN_PROGRESS',
  PUBLISHED: 'IN_PROGRESS',
  DECLINED: '',
  CANCELLED: '',
}

testEveryMove('a promise', followUpStatuses, allowed, canMoveFollowUp)

test('only the citizen’s "belum" leads back from done', () => {
  const reopenings = followUpStatuses.flatMap((from) =>
    followUpMoves[from].filter((to) => isReopening(from, to)).map((to) => `${from} ${to}`),
  )

  expect(reopenings).toEqual(['VERIFIED IN_PROGRESS', 'PUBLISHED IN_PROGRESS'])
})

test('done is what was verified; settled is also what was declined or cancelled', () => {
  expect(followUpStatuses.filter(isDone)).toEqual(['VERIFIED', 'PUBLISHED'])
  expect(followUpStatuses.filter(isSettled)).toEqual([
    'VERIFIED',
    'PUBLISHED',
    'DECLINED',
    'CANCELLED',
  ])
})

test('nobody verifies a promise of his own', () => {
  expect(mayVerify('a', 'a')).toBe(false)
  expect(mayVerify('a', 'b')).toBe(true)
})

test('a promise is overdue from the day after its due date', () => {
  const promise = { status: 'IN_PROGRESS', dueOn: '2026-03-31' } as const

  expect(isOverdue(promise, '2026-03-31')).toBe(false)
  expect(isOverdue(promise, '2026-04-01')).toBe(true)
  expect(isOverdue({ ...promise, dueOn: null }, '2026-04-01')).toBe(false)
})

test('waiting for budget and deferral hide nothing; proposals and settled promises are never late', () => {
  const late = followUpStatuses.filter((status) =>
    isOverdue({ status, dueOn: '2026-01-01' }, '2026-02-01'),
  )

  expect(late).toEqual([
    'AGREED',
    'PLANNED',
    'IN_PROGRESS',
    'WAITING_BUDGET',
    'DEFERRED',
    'SUBMITTED',
    'RETURNED',
  ])
})

test('a promise is due soon from two weeks before its day until the day itself', () => {
  const promise = { status: 'PLANNED', dueOn: '2028-03-07' } as const

  expect(isDueSoon(promise, '2028-02-21')).toBe(false)
  expect(isDueSoon(promise, '2028-02-22')).toBe(true)
  expect(isDueSoon(promise, '2028-03-07')).toBe(true)
  expect(isDueSoon(promise, '2028-03-08')).toBe(false)
  expect(isDueSoon(promise, '2028-03-01', 3)).toBe(false)
})

test('a promise is never both overdue and due soon', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  fc.assert(
    fc.property(fc.constantFrom(...followUpStatuses), day, day, (status, dueOn, today) => {
      const promise = { status, dueOn }
      expect(isOverdue(promise, today) && isDueSoon(promise, today)).toBe(false)
    }),
  )
})
