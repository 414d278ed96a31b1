import type { Confidence } from '../forum/coverage.ts'
import type { InstrumentContent } from './instrument.schema.ts'
import {
  highestGrade,
  indicatorsOf,
  scoredAspects,
  scoredIndicators,
  shareOf,
  tidy,
} from './instrument.ts'

/** Grades by the number of their indicator; what has none is missing or null. */
export type Scores = Readonly<Record<number, number | null | undefined>>

/** How far an aspect is from its best, in percent; an indicator without a grade counts as 0. */
export function aspectPercent(content: InstrumentContent, aspectId: string, scores: Scores) {
  const parts = indicatorsOf(content, aspectId).map(
    ({ number, weight }) => (weight * (scores[number] ?? 0)) / highestGrade,
  )
  return tidy(sumOf(parts))
}

/** F02% = Σ aspect (weight × Σ indicator (weight × grade / 5)) [V3]. */
export const f02Percent = (content: InstrumentContent, scores: Scores) =>
  tidy(
    sumOf(
      scoredAspects(content).map(
        ({ id, weight }) => (weight * aspectPercent(content, id, scores)) / 100,
      ),
    ),
  )

/** The percent of form F-02 that some indicators bring, and the most they could. */
export function broughtBy(content: InstrumentContent, scores: Scores, numbers: readonly number[]) {
  const which = content.indicators.filter(({ number }) => numbers.includes(number))
  const brought = which.map(
    (indicator) => (shareOf(content, indicator) * (scores[indicator.number] ?? 0)) / highestGrade,
  )
  return {
    percent: tidy(sumOf(brought)),
    most: tidy(sumOf(which.map((indicator) => shareOf(content, indicator)))),
  }
}

/** How many indicators still lack a grade. */
export const ungraded = (content: InstrumentContent, scores: Scores) =>
  scoredIndicators(content).filter(({ number }) => scores[number] == null).length

/** F03% = the mean of all answers / 5 × 100 [D]; null while nobody answered. */
export const f03Percent = ({ count, sum }: { count: number; sum: number }) =>
  count === 0 ? null : tidy((sum / count / highestGrade) * 100)

/** IPP = (0.75 × F02% + 0.25 × F03%) / 100 × 5, by the shares of the instrument [V3+M]. */
export function ippOf({ shares }: InstrumentContent, f02: number, f03: number) {
  const percent = (shares.evaluator * f02 + shares.users * f03) / 100
  return tidy((percent / 100) * highestGrade)
}

/** Two decimals, half upwards: there is a gap of 0.01 between two bands [D]. */
export const roundedIpp = (ipp: number) => Math.round(tidy(ipp * 100)) / 100

/** The letter of an index [V3]. */
export function letterOf({ letters }: InstrumentContent, ipp: number) {
  const rounded = roundedIpp(ipp)
  const bands = letters.toSorted((one, other) => other.minimum - one.minimum)
  return bands.find(({ minimum }) => rounded >= minimum) ?? bands[bands.length - 1]
}

/** The index and its letter; null while a grade or every answer of users is missing. */
export function resultOf(content: InstrumentContent, scores: Scores, f03: number | null) {
  if (f03 === null || ungraded(content, scores) > 0) return null
  const ipp = ippOf(content, f02Percent(content, scores), f03)
  return { ipp, rounded: roundedIpp(ipp), letter: letterOf(content, ipp) }
}

/**
 * "Berapa nilai yang hilang tanpa FKP": the same grades, as far as they could be reached without a forum. Computed
 * by us [C] from the rubrics of the indicators that a forum bears on.
 */
export function lossWithoutForum(content: InstrumentContent, scores: Scores, f03: number | null) {
  const capped: Record<number, number | null | undefined> = { ...scores }
  for (const { number, most } of content.withoutForum)
    capped[number] = Math.min(scores[number] ?? 0, most)

  const f02 = f02Percent(content, scores)
  const without = f02Percent(content, capped)
  return {
    f02Loss: tidy(f02 - without),
    ippLoss: tidy(ippOf(content, f02, 0) - ippOf(content, without, 0)),
    now: resultOf(content, scores, f03),
    without: resultOf(content, capped, f03),
    rows: content.withoutForum.map(({ number }) => ({
      number,
      now: scores[number] ?? 0,
      without: capped[number] ?? 0,
    })),
    confidence: 'C' satisfies Confidence as Confidence,
  }
}

/** The best grades there are: what a missing forum costs a unit that is perfect otherwise. */
export const bestScores = ({ indicators }: InstrumentContent): Scores =>
  Object.fromEntries(indicators.map(({ number }) => [number, highestGrade]))

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
