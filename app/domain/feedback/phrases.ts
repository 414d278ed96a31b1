import { plainRoot } from './plain-root.ts'
import { pause } from './spelling.ts'

/** Words that stand together: one of each of `parts`, in this order or in any. */
export type Phrase<T> = { parts: ReadonlyArray<ReadonlySet<string>>; isLoose: boolean; of: T }

/** Where a phrase was found: its first word, and all of them. */
export type Match<T> = { of: T; at: number; places: readonly number[] }

/** Phrases by each word that they may begin with. */
export type Phrases<T> = ReadonlyMap<string, Phrase<T>[]>

/** Reads a list as `things.ts` and `troubles.ts` write them. */
export function phrasesOf<T>(list: string, of: T, sets: Record<string, string> = {}): Phrase<T>[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => {
      const isLoose = one.includes('&')
      const words = isLoose ? one.split('&') : one.split(/\s+/)
      const parts = words.map((word) => alternativesOf(sets[word] ?? spread(word)))
      return unfolded(parts).map((found) => ({ parts: found, isLoose, of }))
    })
}

type Part = { single: Set<string>; several: string[][] }

/** Alternatives of a set may be of more than one word; they become phrases of their own. */
function alternativesOf(list: string): Part {
  const all = list.split('/').map((one) => one.trim().split(/\s+/).map(plainRoot))
  const isLong = (one: string[]) => one.length > 1
  return {
    single: new Set(all.filter((one) => !isLong(one)).flat()),
    several: all.filter(isLong),
  }
}

/** `not this/that` as `not this/not that`. */
function spread(part: string) {
  const [first = '', rest] = part.split(' ')
  return rest
    ? rest
        .split('/')
        .map((one) => `${first} ${one}`)
        .join('/')
    : part
}

function unfolded(parts: Part[]): Array<Array<Set<string>>> {
  const plain = parts.map(({ single }) => single)
  const longer = parts.flatMap(({ several }, at) =>
    several.map((words) => [
      ...plain.slice(0, at),
      ...words.map((word) => new Set([word])),
      ...plain.slice(at + 1),
    ]),
  )
  return [plain, ...longer].filter((found) => found.every((one) => one.size > 0))
}

export function byFirstWord<T>(phrases: readonly Phrase<T>[]): Phrases<T> {
  const found = new Map<string, Phrase<T>[]>()
  for (const phrase of phrases) {
    for (const word of phrase.parts[0] ?? []) {
      const others = found.get(word)
      if (others) others.push(phrase)
      else found.set(word, [phrase])
    }
  }
  return found
}

/** Every phrase that a text holds. */
export function matchesIn<T>(words: readonly string[], phrases: Phrases<T>): Array<Match<T>> {
  return words.flatMap((word, at) =>
    (phrases.get(word) ?? []).flatMap((phrase) => {
      const places = phrase.isLoose ? near(words, at, phrase) : following(words, at, phrase)
      return places ? [{ of: phrase.of, at, places }] : []
    }),
  )
}

/** How many words may stand between two of a phrase, and how far those in any order may be apart. */
const [gap, reach] = [2, 6]

function following<T>(words: readonly string[], first: number, { parts }: Phrase<T>) {
  const places = [first]
  for (const part of parts.slice(1)) {
    const at = places.at(-1) ?? first
    const next = words.slice(at + 1, at + 2 + gap)
    const end = next.indexOf(pause)
    const found = (end < 0 ? next : next.slice(0, end)).findIndex((word) => part.has(word))
    if (found < 0) return null
    places.push(at + 1 + found)
  }
  return places
}

function near<T>(words: readonly string[], first: number, { parts }: Phrase<T>) {
  const places = [first]
  const from = Math.max(0, first - reach)
  for (const part of parts.slice(1)) {
    const found = words
      .slice(from, first + reach + 1)
      .findIndex((word, at) => part.has(word) && !places.includes(from + at))
    if (found < 0) return null
    places.push(from + found)
  }
  return places
}
