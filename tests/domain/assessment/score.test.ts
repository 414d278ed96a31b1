import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardInstrument as content } from '#domain/assessment/instrument.server.ts'
import { scoredIndicators, shareOf, weightGaps } from '#domain/assessment/instrument.ts'
import {
  bestScores,
  broughtBy,
  f02Percent,
  f03Percent,
  ippOf,
  letterOf,
  lossWithoutForum,
  resultOf,
  roundedIpp,
  type Scores,
} from '#domain/assessment/score.ts'

// The test vectors of the research (domain.md 13) and of the instrument file.

test.each([
  [100, 100, 5, 5, 'A'],
  [91.648, 100, 4.6868, 4.69, 'A'],
  [98.656, 100, 4.9496, 4.95, 'A'],
  [99.328, 100, 4.9748, 4.97, 'A'],
  [80, 80, 4, 4, 'B'],
  [90.2, 90.2, 4.51, 4.51, 'A'],
  [90, 90, 4.5, 4.5, 'A-'],
  [0, 0, 0, 0, 'F'],
  [40, 60, 2.25, 2.25, 'C-'],
  [0, 100, 1.25, 1.25, 'E'],
])('F-02 %d %% and F-03 %d %% make %d', (f02, f03, exact, rounded, letter) => {
  const ipp = ippOf(content, f02, f03)
  expect(ipp).toBeCloseTo(exact, 6)
  expect(roundedIpp(ipp)).toBe(rounded)
  expect(letterOf(content, ipp)?.letter).toBe(letter)
})

test('the published results of 2025 have the letters they were published with', () => {
  const letters = [4.92, 4.03, 2.18, 4.66].map((ipp) => letterOf(content, ipp)?.letter)
  expect(letters).toEqual(['A', 'A-', 'C-', 'A'])
})

test('at the edge of every band two decimals decide, half upwards', () => {
  const edges = content.letters.filter(({ minimum }) => minimum > 0)
  for (const { letter, minimum } of edges) {
    expect(letterOf(content, minimum)?.letter).toBe(letter)
    expect(letterOf(content, minimum - 0.005)?.letter).toBe(letter)
    expect(letterOf(content, minimum - 0.0051)?.letter).not.toBe(letter)
  }
})

test('the weights of the instrument come to 100, and its grades are six', () => {
  expect(weightGaps(content)).toEqual([])
  expect(content.indicators).toHaveLength(31)
  expect(scoredIndicators(content)).toHaveLength(30)
  expect(content.statements).toHaveLength(14)
  const shares = content.indicators.map((indicator) => shareOf(content, indicator))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6)
  expect([1, 2, 4].map((number) => shares[number - 1])).toEqual([4.08, 3.36, 3.36])
})

test('what a missing forum costs is what the research reckoned', () => {
  const loss = lossWithoutForum(content, bestScores(content), 100)
  expect(loss.f02Loss).toBeCloseTo(8.352, 6)
  expect(loss.ippLoss).toBeCloseTo(0.3132, 6)
  expect([loss.now?.rounded, loss.without?.rounded]).toEqual([5, 4.69])
  expect(broughtBy(content, bestScores(content), [1, 2, 4]).percent).toBeCloseTo(10.8, 6)
})

test.each([
  ['three elements only', 2, 3, 1.344],
  ['some services only', 4, 4, 0.672],
])('%s cost what the research reckoned', (_, number, grade, loss) => {
  const scores = { ...bestScores(content), [number]: grade }
  expect(100 - f02Percent(content, scores)).toBeCloseTo(loss, 6)
})

test('the mean of all answers is the percentage of users, and nobody is no percentage', () => {
  expect(f03Percent({ count: 0, sum: 0 })).toBeNull()
  expect(f03Percent({ count: 28, sum: 112 })).toBe(80)
})

test('without a grade, or without users, there is no index', () => {
  expect(resultOf(content, bestScores(content), null)).toBeNull()
  expect(resultOf(content, { ...bestScores(content), 7: null }, 100)).toBeNull()
  expect(resultOf(content, { ...bestScores(content), 31: null }, 100)?.rounded).toBe(5)
})

const numbers = content.indicators.map(({ number }) => number)
const anyScores: fc.Arbitrary<Scores> = fc
  .tuple(...numbers.map(() => fc.integer({ min: 0, max: 5 })))
  .map((grades) => Object.fromEntries(numbers.map((number, index) => [number, grades[index]])))

test('the index stays within 0 and 5, and a better grade never lowers it', () => {
  fc.assert(
    fc.property(
      ...[anyScores, fc.constantFrom(...numbers), fc.integer({ min: 0, max: 100 })],
      (scores: Scores, number: number, f03: number) => {
        const before = ippOf(content, f02Percent(content, scores), f03)
        const better = { ...scores, [number]: Math.min(5, (scores[number] ?? 0) + 1) }
        const after = ippOf(content, f02Percent(content, better), f03)
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(5)
        expect(after).toBeGreaterThanOrEqual(before)
        expect(lossWithoutForum(content, scores, f03).ippLoss).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 100 },
  )
})
