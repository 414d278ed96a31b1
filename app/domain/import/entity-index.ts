import type { Entity } from './matching.ts'

/** Those that share a key, by it. */
export function indexBy(list: readonly Entity[], keysOf: (one: Entity) => readonly string[]) {
  const index = new Map<string, Entity[]>()
  for (const one of list)
    for (const key of keysOf(one)) {
      const bucket = index.get(key)
      if (bucket) bucket.push(one)
      else index.set(key, [one])
    }
  return index
}
