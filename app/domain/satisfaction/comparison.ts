import { type SkmElement, skmElements } from '../feedback/feedback.ts'
import type { Means } from './ikm.ts'

type Dated = { beginsOn: Date; endsOn: Date }

/** The last period that was over before the day of a forum, and the first that began after it. */
export function periodsAround<Of extends Dated>(day: string, periods: readonly Of[]) {
  const at = Date.parse(day)
  const before = periods
    .filter(({ endsOn }) => endsOn.getTime() < at)
    .toSorted((one, other) => Number(other.endsOn) - Number(one.endsOn) || shorter(one, other))[0]
  const after = periods
    .filter(({ beginsOn }) => beginsOn.getTime() > at)
    .toSorted((one, other) => Number(one.endsOn) - Number(other.endsOn) || shorter(one, other))[0]
  return { before: before ?? null, after: after ?? null }
}

/** What changed in each element; null where one of the two periods is not known. */
export type ElementChange = {
  element: SkmElement
  before: number | null
  after: number | null
  change: number | null
}

export function changesBetween(before: Means | null, after: Means | null): ElementChange[] {
  return skmElements.map((element) => {
    const [from, to] = [before?.[element] ?? null, after?.[element] ?? null]
    return { element, before: from, after: to, change: differenceOf(from, to) }
  })
}

/** Rounded to four decimals, so that 3.4 less 3.3 is 0.1. */
export const differenceOf = (before: number | null, after: number | null) =>
  before === null || after === null ? null : Math.round((after - before) * 10_000) / 10_000

/** Of two that end together the shorter one is nearer to the forum. */
const shorter = (one: Dated, other: Dated) => Number(other.beginsOn) - Number(one.beginsOn)
