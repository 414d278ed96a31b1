import fc from 'fast-check'
import { expect, test } from 'vitest'
import { skmElements } from '#domain/feedback/feedback.ts'
import { columnOf } from '#domain/satisfaction/columns.ts'
import { changesBetween, periodsAround } from '#domain/satisfaction/comparison.ts'
import {
  byElement,
  meansOf,
  printedIndex,
  prioritiesIn,
  qualityBounds,
  qualityOf,
  sampleSize,
  satisfactionIndex,
} from '#domain/satisfaction/ikm.ts'
import { daysOf, periodSaid, semesterOf, surveySpans } from '#domain/satisfaction/period.ts'

const even = (mean: number) => byElement(() => mean)

test.each([
  [4, 100, 'A'],
  [3.5324, 88.31, 'A'],
  [3.532, 88.3, 'B'],
  [3.4, 85, 'B'],
  [3.064, 76.6, 'C'],
  [2.6, 65, 'C'],
  [2.59, 64.75, 'D'],
  [1, 25, 'D'],
])('nine means of %d make %d, quality %s', (mean, index, quality) => {
  expect(satisfactionIndex(even(mean))).toEqual({ index, quality, mean })
})

test('with the weight as it is printed nine perfect elements give 99', () => {
  expect(printedIndex(even(4))).toBe(99)
  expect(printedIndex(even(3.4))).toBe(84.15)
})

test('half a hundredth is rounded up, into the better quality', () => {
  expect(satisfactionIndex(even(3.5322)).index).toBe(88.31)
  expect(qualityOf(qualityBounds.A)).toBe('A')
  expect(qualityOf(88.3)).toBe('B')
  expect(qualityOf(76.6)).toBe('C')
  expect(qualityOf(64.99)).toBe('D')
})

const someMeans = fc
  .tuple(...skmElements.map(() => fc.integer({ min: 10_000, max: 40_000 })))
  .map((list) => byElement((element) => (list[skmElements.indexOf(element)] ?? 0) / 10_000))

test('the index stays within 25 and 100 and never falls when an element rises', () => {
  fc.assert(
    fc.property(someMeans, fc.constantFrom(...skmElements), (means, element) => {
      const { index } = satisfactionIndex(means)
      const better = satisfactionIndex({ ...means, [element]: 4 })
      expect(index).toBeGreaterThanOrEqual(25)
      expect(index).toBeLessThanOrEqual(100)
      expect(better.index).toBeGreaterThanOrEqual(index)
    }),
  )
})

test.each([
  [10, 10],
  [15, 14],
  [20, 19],
  [50, 44],
  [95, 76],
  [100, 80],
  [200, 132],
  [210, 136],
  [500, 217],
  [1000, 278],
  [5000, 357],
  [10_000, 370],
  [75_000, 382],
  [1_000_000, 384],
  [0, 0],
])('of %d users %d are asked', (population, sample) => {
  expect(sampleSize(population)).toBe(sample)
})

test('answers that were added up give their mean, to four decimals', () => {
  expect(meansOf({ ...even(0), TIME: 10 }, 3).TIME).toBe(3.3333)
})

test('the lowest element comes first', () => {
  expect(prioritiesIn({ ...even(3), COST: 1.5, FACILITIES: 2 }).slice(0, 2)).toEqual([
    'COST',
    'FACILITIES',
  ])
})

test('every element has a column of its own', () => {
  expect(new Set(skmElements.map((element) => columnOf[element])).size).toBe(9)
})

test.each([
  ['Semester I 2025', { year: 2025, span: 'SEMESTER_1' }],
  ['SEMESTER 2 Tahun 2024', { year: 2024, span: 'SEMESTER_2' }],
  ['Triwulan III 2025', { year: 2025, span: 'QUARTER_3' }],
  ['TW 4 2023', { year: 2023, span: 'QUARTER_4' }],
  ['Periode Januari s.d. Juni 2025', { year: 2025, span: 'SEMESTER_1' }],
  ['Juli - Desember 2025', { year: 2025, span: 'SEMESTER_2' }],
  ['Tahun 2025', { year: 2025, span: 'YEAR' }],
  ['2025', { year: 2025, span: 'YEAR' }],
  ['Semester V 2025', null],
  ['Semester I', null],
  ['2024/2025', null],
  ['Februari - Juni 2025', null],
])('%s is read as a period', (text, period) => {
  expect(periodSaid(text)).toEqual(period)
})

test('a period is read back from what it is called, and has its days', () => {
  expect(daysOf({ year: 2024, span: 'QUARTER_1' })).toEqual({
    beginsOn: '2024-01-01',
    endsOn: '2024-03-31',
  })
  expect(semesterOf('2026-07-01')).toEqual({ year: 2026, span: 'SEMESTER_2' })
  for (const span of surveySpans) expect(daysOf({ year: 2026, span }).endsOn).toMatch(/^2026-/)
})

const dated = (beginsOn: string, endsOn: string) => ({
  beginsOn: new Date(beginsOn),
  endsOn: new Date(endsOn),
})

test('around a forum stand the last period that was over and the first that had not begun', () => {
  const early = dated('2025-01-01', '2025-06-30')
  const during = dated('2025-07-01', '2025-12-31')
  const next = dated('2026-01-01', '2026-06-30')
  const quarter = dated('2026-01-01', '2026-03-31')

  expect(periodsAround('2025-10-07', [during, next, early, quarter])).toEqual({
    before: early,
    after: quarter,
  })
  expect(periodsAround('2025-06-30', [early])).toEqual({ before: null, after: null })
})

test('a change is told of elements that are known on both sides, and of no others', () => {
  const [first] = changesBetween(even(3.3), even(3.4))
  expect(first).toMatchObject({ before: 3.3, after: 3.4, change: 0.1 })
  expect(changesBetween(null, even(3)).every(({ change }) => change === null)).toBe(true)
})
