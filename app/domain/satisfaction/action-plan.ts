import { type SkmElement, skmElements } from '../feedback/feedback.ts'
import { type Means, prioritiesIn } from './ikm.ts'

/** A row of the RTL: an element, and one promise that is about it; null where none is. */
export type ActionPlanRow<Promised> = {
  element: SkmElement
  mean: number
  /** 1 for the element with the lowest mean. */
  rank: number
  promise: Promised | null
}

/** *Prioritas unsur* first: every element from the lowest mean up, with the promises that are about it. */
export function actionPlanOf<Promised extends { skmElement: SkmElement | null }>(
  means: Means,
  promises: readonly Promised[],
): ActionPlanRow<Promised>[] {
  return prioritiesIn(means).flatMap((element, index) => {
    const own = promises.filter(({ skmElement }) => skmElement === element)
    const row = { element, mean: means[element], rank: index + 1 }
    const promised: Array<Promised | null> = own.length > 0 ? own : [null]
    return promised.map((promise) => ({ ...row, promise }))
  })
}

/** How many elements are promised something. */
export const elementsPromised = (rows: ReadonlyArray<ActionPlanRow<unknown>>) =>
  skmElements.filter((element) => rows.some((row) => row.element === element && row.promise)).length
