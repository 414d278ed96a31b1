import { v7 } from 'uuid'
import { notFound } from './errors.ts'

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A new id: uuid version 7, so that rows made later lie later. */
export const newId = () => v7()

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && pattern.test(value)

/** The id as it came in a URL or form. A malformed one names nothing: 404. */
export function knownId(value: string | undefined, what?: string) {
  if (!isId(value)) throw notFound(what)
  return value.toLowerCase()
}
