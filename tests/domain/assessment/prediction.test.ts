import { expect, test } from 'vitest'
import { knownFacts, unanswered } from '#domain/assessment/fact.ts'
import { standardInstrument } from '#domain/assessment/instrument.server.ts'
import {
  complaintScore,
  type LiveFacts,
  planScore,
  predict,
  speedScore,
} from '#domain/assessment/prediction.ts'

const nothing: LiveFacts = {
  ...{ forums: 0, elements: [], services: 0, reviewed: 0, reviewScore: 0 },
  ...{ hasDecree: false, hasMonitoring: false, hasRecord: false, hasReport: false },
  ...{ hasFollowUpReport: false, hasPublication: false, plans: 0, kept: 0, done: 0 },
  speedMonths: null,
  complaints: { lapor: 0, laporDone: 0, other: 0, otherDone: 0 },
}
const foreseen = (facts: Partial<LiveFacts>, number: number) =>
  predict({ ...nothing, ...facts }).find((one) => one.number === number)?.score

test('of nothing, nothing is foreseen', () => {
  expect(predict(nothing).map(({ number, score }) => [number, score])).toEqual(
    [1, 2, 4, 8, 9, 27, 28].map((number) => [number, 0]),
  )
})

test('indicator 1 stays at 3 without a forum', () => {
  const decreed = { services: 5, hasDecree: true, hasMonitoring: true }
  expect(foreseen({ services: 5 }, 1)).toBe(2)
  expect(foreseen(decreed, 1)).toBe(3)
  expect(foreseen({ ...decreed, forums: 1 }, 1)).toBe(5)
  expect(foreseen({ ...decreed, forums: 1, hasMonitoring: false }, 1)).toBe(4)
})

test('indicator 2 counts distinct elements that were present', () => {
  const elements: LiveFacts['elements'] = [
    ...(['SERVICE_USERS', 'RELATED_AGENCIES', 'RELATED_AGENCIES', 'MASS_MEDIA'] as const),
  ]
  expect(foreseen({ elements }, 2)).toBe(3)
})

test('indicator 8 reads its percentages as they stand', () => {
  const scores = [0, 1, 29, 30, 80, 81, 99, 100].map((kept) => planScore(kept, 100))
  expect(scores).toEqual([1, 2, 2, 3, 3, 4, 4, 5])
  expect(planScore(0, 0)).toBe(0)
})

test('indicator 9 falls with every step of its months', () => {
  const scores = [1, 2, 3, 4, 6, 7, 9, 10, 12, 13].map(speedScore)
  expect(scores).toEqual([5, 4, 4, 3, 3, 2, 2, 1, 1, 0])
})

test('indicator 27 needs every step before the next', () => {
  const steps = [
    { hasRecord: true },
    { hasReport: true },
    { hasFollowUpReport: true },
    { done: 1 },
    { hasPublication: true },
  ]
  const reached = steps.map((_, index) =>
    foreseen(Object.assign({}, ...steps.slice(0, index + 1)), 27),
  )
  expect(reached).toEqual([1, 2, 3, 4, 5])
  expect(foreseen({ hasReport: true, done: 3, hasPublication: true }, 27)).toBe(0)
})

test('indicator 28 pays for what was treated in SP4N-LAPOR!', () => {
  const by = (lapor: number, laporDone: number, other: number, otherDone: number) =>
    complaintScore({ lapor, laporDone, other, otherDone })
  expect([by(10, 9, 0, 0), by(10, 8, 0, 0), by(10, 5, 0, 0), by(10, 4, 0, 0)]).toEqual([5, 4, 4, 3])
  expect([by(0, 0, 10, 5), by(0, 0, 10, 4), by(0, 0, 10, 0), by(3, 0, 10, 6)]).toEqual([2, 1, 0, 2])
})

test('what Rembug knows answers questions that the instrument asks, in answers it takes', () => {
  const questions = standardInstrument.indicators.flatMap(({ facts }) => facts)
  const known = knownFacts({ ...nothing, hasDecree: true, hasMonitoring: true })
  for (const [id, answer] of Object.entries(known)) {
    const question = questions.find((one) => one.id === id)
    expect(question, id).toBeDefined()
    for (const value of [answer].flat())
      if (question?.options) expect(question.options.map((one) => one.value)).toContain(value)
  }
  const [first] = standardInstrument.indicators
  expect(first && unanswered(first, known).map(({ id }) => id)).toEqual(['1a_jumlah_sp', '1b'])
})
