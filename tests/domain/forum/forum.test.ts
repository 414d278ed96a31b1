import { expect, test } from 'vitest'
import {
  canMoveForum,
  forumMoveNeedsReason,
  forumMoves,
  forumStatuses,
  methodClassOf,
  methods,
  stageOf,
} from '../../../app/domain/forum/forum.ts'
import { testEveryMove } from '../../support/moves.ts'

const allowed = {
  DRAFT: 'PLANNED CANCELLED',
  PLANNED: 'ANNOUNCED POSTPONED CANCELLED',
  ANNOUNCED: 'IN_SESSION POSTPONED CANCELLED',
  IN_SESSION: 'FORMULATING',
  FORMULATING: 'MINUTES_SIGNING',
  MINUTES_SIGNING: 'FOLLOW_UP',
  FOLLOW_UP: 'REPORTED',
  REPORTED: 'CLOSED FOLLOW_UP',
  CLOSED: 'ARCHIVED',
  POSTPONED: 'PLANNED CANCELLED',
  CANCELLED: '',
  ARCHIVED: '',
}

testEveryMove('a forum', forumStatuses, allowed, canMoveForum)

test('a reason is asked for postponing, cancelling and reopening, and for nothing else', () => {
  const asked = forumStatuses.flatMap((from) =>
    forumMoves[from].filter((to) => forumMoveNeedsReason(from, to)).map((to) => `${from} ${to}`),
  )

  expect(asked).toEqual([
    'DRAFT CANCELLED',
    'PLANNED POSTPONED',
    'PLANNED CANCELLED',
    'ANNOUNCED POSTPONED',
    'ANNOUNCED CANCELLED',
    'REPORTED FOLLOW_UP',
    'POSTPONED CANCELLED',
  ])
})

test('a forum goes through pra, pelaksanaan and pasca pelaksanaan in this order', () => {
  expect(forumStatuses.map(stageOf)).toEqual([
    ...['PRE', 'PRE', 'PRE'],
    ...['EXECUTION', 'EXECUTION', 'EXECUTION'],
    ...['POST', 'POST', 'POST'],
    ...[null, null, null],
  ])
})

test('six methods are face to face, one is both, the others are not', () => {
  const count = (kind: string) => methods.filter((method) => methodClassOf(method) === kind).length

  expect(count('FACE_TO_FACE')).toBe(6)
  expect(count('HYBRID')).toBe(1)
  expect(count('NON_FACE_TO_FACE')).toBe(8)
  expect(methodClassOf('SARASEHAN')).toBe('FACE_TO_FACE')
  expect(methodClassOf('VIDEO_CONFERENCE')).toBe('NON_FACE_TO_FACE')
})
