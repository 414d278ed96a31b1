import { type SkmElement, skmElements } from '../feedback/feedback.ts'

/** The mean score of every element (NRR), 1 to 4, known by what it is about and never by its number. */
export type Means = Record<SkmElement, number>

/** Mutu pelayanan, the best first. */
export const qualities = ['A', 'B', 'C', 'D'] as const
export type Quality = (typeof qualities)[number]

/** The lowest index (25 to 100) of each quality, Permenpan RB 14/2017 [V3]; what is below the last is D. */
export const qualityBounds: Record<Quality, number> = { A: 88.31, B: 76.61, C: 65, D: 25 }

/** An index of public satisfaction (IKM), rounded to hundredths as it is printed. */
export type Satisfaction = { index: number; quality: Quality; mean: number }

/** The IKM: the mean of the nine elements, each with the weight of one ninth, times 25. */
export function satisfactionIndex(means: Means): Satisfaction {
  const total = totalOf(means)
  const index = quotient(total, 36) / 100
  return { index, quality: qualityOf(index), mean: quotient(total, 9) / scale }
}

/** The same with the weight rounded to 0.11, as older reports print it: nine perfect elements give 99. */
export const printedIndex = (means: Means) => quotient(totalOf(means) * 11, 400) / 100

export function qualityOf(index: number): Quality {
  return qualities.find((quality) => index >= qualityBounds[quality]) ?? 'D'
}

/** The elements from the lowest mean to the highest: what to work on first. */
export const prioritiesIn = (means: Means) =>
  skmElements.toSorted((one, other) => means[one] - means[other])

/**
 * How many respondents stand for a population: Krejcie and Morgan, chi-square 3.841, error 5 %. Gives every
 * printed row of their table [C].
 */
export function sampleSize(population: number) {
  if (population <= 0) return 0
  const spread = 3.841 * 0.25
  return Math.round((spread * population) / (0.0025 * (population - 1) + spread))
}

/** The means of answers that were added up element by element, to four decimals. */
export function meansOf(sums: Record<SkmElement, number>, respondents: number): Means {
  return byElement((element) => quotient(sums[element] * scale, respondents) / scale)
}

/** One value for each element. */
export function byElement<Value>(of: (element: SkmElement) => Value) {
  return Object.fromEntries(skmElements.map((element) => [element, of(element)])) as Record<
    SkmElement,
    Value
  >
}

/** Means are kept to four decimals: whole numbers of their ten-thousandths add up without an error. */
const scale = 10_000

const totalOf = (means: Means) =>
  skmElements.reduce((sum, element) => sum + Math.round(means[element] * scale), 0)

/** Rounded half up, of whole numbers. */
const quotient = (whole: number, parts: number) => Math.floor((2 * whole + parts) / (2 * parts))
