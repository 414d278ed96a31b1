import { indexBy } from './entity-index.ts'
import type { Entity } from './matching.ts'

/** Finds the records that rows certainly are, those that others became part of as well. */
export function knowing(records: readonly Entity[]) {
  const certain = indexBy(records, (one) => one.certain)
  const former = indexBy(records, (one) => one.former?.wholes ?? [])
  const possible = former.size > 0 ? indexBy(records, (one) => one.possible) : certain
  const standing = new Map(
    records.flatMap(({ key, former }) =>
      [key, ...(former?.keys ?? [])].map((known): [string, string] => [known, key]),
    ),
  )
  const keysIn = (index: typeof certain, keys: readonly string[]) =>
    keys.flatMap((key) => (index.get(key) ?? []).map((one) => one.key))

  return {
    /** The record that stands for the one somebody chose, now; none when it is gone. */
    standing: (key: string | undefined) => (key && standing.get(key)) || [],
    of(group: readonly Entity[]) {
      const found = new Set(group.flatMap((row) => keysIn(certain, row.certain)))
      if (found.size > 0) return [...found]
      // The very row of a record that became part of another, unless it may be a third one's too.
      const again = new Set(group.flatMap(({ whole }) => keysIn(former, whole ? [whole] : [])))
      const others = group.flatMap((row) => keysIn(possible, row.possible))
      return others.some((key) => !again.has(key)) ? [] : [...again]
    },
  }
}
