import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canMoveFeedback,
  type FeedbackStatus,
  feedbackMoveNeedsReason,
  feedbackStatuses,
  isOrphan,
  isPublishable,
  isServiceDelivery,
  spComponents,
  type Treatment,
} from '../../../app/domain/feedback/feedback.ts'
import { testEveryMove } from '../../support/moves.ts'

const allowed = {
  SUBMITTED: 'TRIAGED REDIRECTED OUT_OF_SCOPE HIDDEN WITHDRAWN',
  TRIAGED: 'MERGED GROUPED ANSWERED REDIRECTED OUT_OF_SCOPE HIDDEN WITHDRAWN',
  GROUPED: 'ANSWERED TRIAGED HIDDEN WITHDRAWN',
  ANSWERED: 'CLOSED GROUPED HIDDEN WITHDRAWN',
  CLOSED: 'ANSWERED HIDDEN',
  MERGED: 'ANSWERED TRIAGED HIDDEN WITHDRAWN',
  REDIRECTED: 'TRIAGED CLOSED HIDDEN WITHDRAWN',
  OUT_OF_SCOPE: 'TRIAGED CLOSED HIDDEN WITHDRAWN',
  HIDDEN: 'SUBMITTED TRIAGED GROUPED ANSWERED CLOSED MERGED REDIRECTED OUT_OF_SCOPE WITHDRAWN',
  WITHDRAWN: '',
}

testEveryMove('an input', feedbackStatuses, allowed, canMoveFeedback)

test('what was hidden can go back to wherever it was', () => {
  for (const from of feedbackStatuses)
    if (canMoveFeedback(from, 'HIDDEN')) expect(canMoveFeedback('HIDDEN', from)).toBe(true)
})

test('a reason is asked for setting aside and for hiding', () => {
  expect(feedbackStatuses.filter(feedbackMoveNeedsReason)).toEqual(['OUT_OF_SCOPE', 'HIDDEN'])
})

test('what is hidden or withdrawn is not for strangers', () => {
  expect(feedbackStatuses.filter((status) => !isPublishable(status))).toEqual([
    'HIDDEN',
    'WITHDRAWN',
  ])
})

const untreated = (status: FeedbackStatus): Treatment => ({
  status,
  answer: null,
  followUps: 0,
  laporTicket: null,
  statusReason: null,
  mergedIntoId: null,
})

test('an input that nobody treated is an orphan in every state, unless its author withdrew it', () => {
  expect(feedbackStatuses.filter((status) => !isOrphan(untreated(status)))).toEqual(['WITHDRAWN'])
})

test('an answer or a follow-up is enough in every state', () => {
  for (const status of feedbackStatuses) {
    expect(isOrphan({ ...untreated(status), answer: 'Sudah diperbaiki' })).toBe(false)
    expect(isOrphan({ ...untreated(status), followUps: 1 })).toBe(false)
  }
})

test('a redirect, a reason and a merger count in the state they belong to', () => {
  const kept = (treatment: Partial<Treatment>) =>
    feedbackStatuses.filter((status) => !isOrphan({ ...untreated(status), ...treatment }))

  expect(kept({ laporTicket: '1234567' })).toEqual(['REDIRECTED', 'WITHDRAWN'])
  expect(kept({ statusReason: 'Bukan layanan kami' })).toEqual([
    'REDIRECTED',
    'OUT_OF_SCOPE',
    'HIDDEN',
    'WITHDRAWN',
  ])
  expect(kept({ mergedIntoId: 'other' })).toEqual(['MERGED', 'WITHDRAWN'])
})

test('blank words are no answer, ticket or reason', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...feedbackStatuses.filter((status) => status !== 'WITHDRAWN')),
      fc.constantFrom('', ' ', '\n\t '),
      (status, blank) => {
        const input = {
          ...untreated(status),
          answer: blank,
          laporTicket: blank,
          statusReason: blank,
        }
        expect(isOrphan(input)).toBe(true)
      },
    ),
  )
})

test('the first six components concern the delivery of the service', () => {
  expect(spComponents).toHaveLength(14)
  expect(spComponents.filter(isServiceDelivery)).toEqual([
    'SP01',
    'SP02',
    'SP03',
    'SP04',
    'SP05',
    'SP06',
  ])
})
