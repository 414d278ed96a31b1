import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions } from '#domain/event/event.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import {
  isAddress,
  isStillSaid,
  isStillTrue,
  tellings,
  tellingsOf,
} from '#domain/notice/telling.ts'

const tellsOf = (action: string, details: object = {}) =>
  tellingsOf({ action, details }).map(({ kind, to }) => `${kind} ${to}`)

test('givers hear that they were heard, answered, promised something, and that it was done and verified', () => {
  expect(tellsOf('feedback.submitted')).toEqual(['RECEIVED GIVERS'])
  for (const action of [
    'feedback.answered',
    'feedback.redirected',
    'feedback.declared-out-of-scope',
  ]) {
    expect(tellsOf(action)).toEqual(['ANSWERED GIVERS', 'ANSWERED SUPPORTERS'])
  }
  expect(tellsOf('follow-up.agreed')).toEqual([
    ...['PROMISED GIVERS_OF_PROMISE', 'PROMISED SUPPORTERS_OF_PROMISE', 'ASSIGNED OWNER'],
  ])
})

test('whoever said, marked or signed it hears what becomes of a promise, also that it is not kept', () => {
  const told = {
    'follow-up.submitted': 'DONE',
    'follow-up.verified': 'VERIFIED',
    'follow-up.put-to-budget': 'POSTPONED',
    'follow-up.deferred': 'POSTPONED',
    'follow-up.declined': 'DROPPED',
    'follow-up.cancelled': 'DROPPED',
  }
  for (const [action, kind] of Object.entries(told)) {
    expect(tellsOf(action)).toEqual(
      ['GIVERS_OF_PROMISE', 'SUPPORTERS_OF_PROMISE', 'WITNESSES'].map((to) => `${kind} ${to}`),
    )
  }
})

test('staff hear what became theirs, and what came back to them', () => {
  expect(tellsOf('feedback.assigned')).toEqual(['ASSIGNED ASSIGNEE'])
  expect(tellsOf('follow-up.reassigned')).toEqual(['ASSIGNED OWNER'])
  expect(tellsOf('follow-up.returned')).toEqual(['RETURNED OWNER'])
  expect(tellsOf('follow-up.reopened-by-citizen')).toEqual(['RETURNED OWNER'])
})

test('a plan tells its owner only when it named another one', () => {
  for (const action of ['follow-up.planned', 'follow-up.changed']) {
    expect(tellsOf(action, { output: 'Loket baru' })).toEqual([])
    expect(tellsOf(action, { ownerId: 'somebody' })).toEqual(['ASSIGNED OWNER'])
  }
})

test('whatever else happens tells nobody, and nothing is told that cannot happen', () => {
  const telling = Object.keys(tellings)
  for (const action of actions.filter((one) => !telling.includes(one))) {
    expect(tellsOf(action, { ownerId: 'somebody' })).toEqual([])
  }
  expect(telling.filter((one) => !(actions as readonly string[]).includes(one))).toEqual([])
  for (const name of ['__proto__', 'constructor', 'toString']) expect(tellsOf(name)).toEqual([])
})

test('what was hidden, taken back, returned or reopened meanwhile is told no more', () => {
  expect(isStillSaid({ status: 'HIDDEN' })).toBe(false)
  expect(isStillSaid({ status: 'WITHDRAWN' })).toBe(false)
  expect(isStillSaid({ status: 'ANSWERED' })).toBe(true)
  expect(isStillTrue('DONE', { status: 'RETURNED' })).toBe(false)
  expect(isStillTrue('DONE', { status: 'VERIFIED' })).toBe(true)
  expect(isStillTrue('VERIFIED', { status: 'IN_PROGRESS' })).toBe(false)
  expect(isStillTrue('OVERDUE', { status: 'SUBMITTED' })).toBe(false)
  expect(isStillTrue('PROMISED', { status: 'CANCELLED' })).toBe(false)
  expect(isStillTrue('POSTPONED', { status: 'PLANNED' })).toBe(false)
  expect(isStillTrue('DROPPED', { status: 'DECLINED' })).toBe(true)
  for (const kind of [
    'PROMISED',
    'DONE',
    'VERIFIED',
    'POSTPONED',
    'DROPPED',
    'ASSIGNED',
    'RETURNED',
    'DUE_SOON',
  ] as const) {
    expect(isStillTrue(kind, { status: 'PROPOSED' })).toBe(false)
    expect(followUpStatuses.some((status) => isStillTrue(kind, { status }))).toBe(true)
  }
})

test('an address is one that a letter can go to, on one line and to one person', () => {
  for (const address of ['warga@contoh.id', 'bu.ratna+fkp@kelurahan.kediri.go.id']) {
    expect(isAddress(address)).toBe(true)
  }
  for (const address of [
    ...['', '-', 'warga', 'warga@', '@contoh.id', 'warga@contoh', 'a@b@c.id'],
    ...['a@b.id\r\nBcc: c@d.id', 'a@b.id, c@d.id', 'Nama <a@b.id>', 'a@b.id;c@d.id'],
  ]) {
    expect(isAddress(address)).toBe(false)
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (isAddress(text)) expect(text).not.toMatch(/[\s,<>;]/)
    }),
  )
})
