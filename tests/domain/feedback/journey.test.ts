import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feedbackStatuses } from '../../../app/domain/feedback/feedback.ts'
import { journeyOf } from '../../../app/domain/feedback/journey.ts'
import { followUpStatuses } from '../../../app/domain/follow-up/follow-up.ts'

const input = { status: 'GROUPED', answer: null, promises: [] } as const
const stepsIn = (state: string, of: Parameters<typeof journeyOf>[0]) =>
  journeyOf(of).flatMap((one) => (one.state === state ? [one.step] : []))

test('what was only said waits to be recorded', () => {
  expect(stepsIn('done', { ...input, status: 'SUBMITTED' })).toEqual(['SAID'])
  expect(stepsIn('current', { ...input, status: 'SUBMITTED' })).toEqual(['RECORDED'])
})

test('what was recorded waits to be agreed', () => {
  expect(stepsIn('done', { ...input, status: 'TRIAGED' })).toEqual(['SAID', 'RECORDED'])
  expect(stepsIn('current', { ...input, status: 'TRIAGED' })).toEqual(['AGREED'])
})

test('a published promise is the end of the whole way', () => {
  expect(journeyOf({ ...input, promises: ['PUBLISHED'] })).toEqual(
    ['SAID', 'RECORDED', 'AGREED', 'PROMISED', 'DONE', 'VERIFIED', 'PUBLISHED'].map((step) => ({
      step,
      state: 'done',
    })),
  )
})

test('of several promises the one furthest behind decides, those given up do not', () => {
  const promises = ['PUBLISHED', 'IN_PROGRESS', 'CANCELLED'] as const

  expect(stepsIn('current', { ...input, promises })).toEqual(['DONE'])
  expect(stepsIn('current', { ...input, promises: ['DECLINED', 'VERIFIED'] })).toEqual([
    'PUBLISHED',
  ])
  expect(stepsIn('current', { ...input, promises: ['DECLINED'] })).toEqual([])
})

test('an input that needed no promise ends with its answer', () => {
  const answered = { status: 'ANSWERED', answer: 'Sudah.', promises: [] } as const

  expect(stepsIn('done', answered)).toEqual(['SAID', 'RECORDED', 'ANSWERED'])
  expect(stepsIn('done', { ...input, status: 'REDIRECTED' })).toContain('ANSWERED')
  expect(stepsIn('done', { ...answered, promises: ['AGREED'] })).not.toContain('ANSWERED')
})

test('whatever happened, what is done comes first and at most one step is now', () => {
  const some = fc.record({
    status: fc.constantFrom(...feedbackStatuses),
    answer: fc.option(fc.string()),
    promises: fc.array(fc.constantFrom(...followUpStatuses), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(some, (of) => {
      const states = journeyOf(of).map(({ state }) => state)
      const done = states.filter((state) => state === 'done').length

      expect(states.slice(0, done).every((state) => state === 'done')).toBe(true)
      expect(states.filter((state) => state === 'current').length).toBeLessThanOrEqual(1)
    }),
  )
})
