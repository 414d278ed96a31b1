import { type Frame, vagueThings } from './frame.ts'
import { plainRoot } from './plain-root.ts'
import { pause, spelledOut } from './spelling.ts'
import { spelt } from './spellings.ts'
import { isPassing } from './stance.ts'
import { isLoose } from './stated.ts'
import { kinds } from './things.ts'
import { sets, troubles } from './troubles.ts'
import { plainFor } from './vernacular.ts'
import { formsOf } from './word-forms.ts'

/** A `to_tsquery` for any of the longer words of a text, however they are spelt; for no word when it has none. */
export function wordsQuery(text: string) {
  const typed = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const meant = spelledOut(text).filter((word) => word !== pause)
  const spellings = meant.flatMap((word) => (spelt[word] ?? '').split(' ').slice(0, 8))
  return (
    anyOf(
      [...meant, ...typed, ...spellings].flatMap((word) => word.split('_')),
      60,
    ) ?? "'-'"
  )
}

/**
 * A `to_tsquery` for what says the same in other words: what is named and what goes wrong with it, in any words
 * for either; null when neither is known.
 */
export function conceptQuery({ things, troubles: stated }: Frame) {
  const named = [...things.keys()].filter((name) => !vagueThings.has(name))
  const special = stated.filter(({ name }) => !isLoose(name)).map(({ name }) => name)
  const ofThings = anyOf(
    named.flatMap((name) => [...(wordsOfThing.get(name) ?? [])]),
    80,
  )
  const ofTroubles = anyOf(
    special.flatMap((name) => [...(wordsOfTrouble.get(name) ?? [])]),
    160,
  )
  if (!ofThings || !ofTroubles) return ofThings ?? ofTroubles
  return `(${ofThings}) & (${ofTroubles})`
}

function anyOf(words: readonly string[], most: number) {
  const forms = [...new Set(words.filter(isWord))].slice(0, most).flatMap(formsOf)
  return [...new Set(forms)].map((form) => `'${form}'`).join(' | ') || null
}

const isWord = (word: string) => /^[\p{L}\p{N}]{2,}$/u.test(word) && !isPassing(word)

/** Every spelling of a root that a list knows. */
const spellingsOf = new Map<string, string[]>()
for (const word of [
  ...plainFor.keys(),
  ...Object.values(spelt).flatMap((list) => list.split(' ')),
]) {
  const root = plainRoot(word)
  if (root !== word) spellingsOf.set(root, [...(spellingsOf.get(root) ?? []), word])
}

const withSpellings = (words: readonly string[]) => {
  const roots = [...new Set(words.flatMap((word) => [word, plainRoot(word)]))].filter(isWord)
  return new Set([...roots, ...roots.flatMap((root) => spellingsOf.get(root) ?? [])])
}

const wordsOfThing = new Map(
  Object.values(kinds).flatMap((list) =>
    list
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', words = ''] = line.trim().split(':')
        return [name, withSpellings(words.split(/[\s,]+/))] as const
      }),
  ),
)

/** Of a set of alternatives only these say what is wrong by themselves. */
const tellingSets = new Set(['QUEUE', 'COMPLAIN', 'GROUP'])

const wordsOfTrouble = new Map(
  Object.entries(troubles).map(([name, { bad, good = '' }]) => {
    const words = `${bad},${good}`
      .split(/[\s,&/]+/)
      .flatMap((word) =>
        word in sets ? (tellingSets.has(word) ? (sets[word] ?? '').split(/[\s/]+/) : []) : [word],
      )
    return [name, withSpellings(words)] as const
  }),
)
