import { type SkmElement, skmElements } from '../feedback/feedback.ts'
import { byElement, type Means } from './ikm.ts'

/** Where each element is kept. */
export const columnOf = {
  REQUIREMENTS: 'requirements',
  PROCEDURE: 'procedure',
  TIME: 'time',
  COST: 'cost',
  PRODUCT: 'product',
  COMPETENCE: 'competence',
  CONDUCT: 'conduct',
  COMPLAINT_HANDLING: 'complaintHandling',
  FACILITIES: 'facilities',
} as const satisfies Record<SkmElement, string>

export type ElementColumn = (typeof columnOf)[SkmElement]

/** A row that has a value for each element. */
export type OfElements<Value> = Record<ElementColumn, Value>

/** What a query selects of them. */
export const elementColumns = Object.fromEntries(
  Object.values(columnOf).map((column) => [column, true]),
) as OfElements<true>

/** The means that a row keeps; decimals of the database become numbers. */
export const meansIn = (row: OfElements<number | { toNumber(): number }>): Means =>
  byElement((element) => plain(row[columnOf[element]]))

/** A value of each element as the columns of a row. */
export const inColumns = <Value>(values: Record<SkmElement, Value>) =>
  Object.fromEntries(
    skmElements.map((element) => [columnOf[element], values[element]]),
  ) as OfElements<Value>

const plain = (value: number | { toNumber(): number }) =>
  typeof value === 'number' ? value : value.toNumber()
