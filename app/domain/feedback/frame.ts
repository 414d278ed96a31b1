import { isEmpty } from './concepts.ts'
import { numbers } from './context.ts'
import { byFirstWord, type Match, matchesIn, phrasesOf } from './phrases.ts'
import { plainRoots } from './plain-root.ts'
import { pause } from './spelling.ts'
import { isDenied, isMissed, isPassing, isUnwanted, isWhich, whereIn } from './stance.ts'
import { type Kind, kinds } from './things.ts'
import { namedTroubles, sets, type TroubleName, troubles } from './troubles.ts'

/** An input as things it names, each of a kind, and what goes wrong with them or is found good. */
export type Frame = {
  things: ReadonlyMap<string, Kind>
  troubles: readonly Stated[]
  /** Numbers that tell one counter, class or hour from another. */
  numbers: ReadonlySet<string>
  /** Where it is, by the first word for it. */
  where: ReadonlySet<string>
  /** Its words that say something, each with the things and troubles it was taken for. */
  words: ReadonlyMap<string, ReadonlySet<string>>
}

export type Stated = { name: TroubleName; isFine: boolean; of: string }

type NamedThing = { name: string; kind: Kind }
type NamedTrouble = { name: TroubleName; isGood: boolean }

const thingPhrases = byFirstWord(
  Object.entries(kinds).flatMap(([kind, list]) =>
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [name = '', words = ''] = line.trim().split(':')
        return phrasesOf<NamedThing>(words, { name, kind: kind as Kind })
      }),
  ),
)

const troublePhrases = byFirstWord(
  namedTroubles.flatMap(([name, { bad, good = '' }]) => [
    ...phrasesOf<NamedTrouble>(bad, { name, isGood: false }, sets),
    ...phrasesOf<NamedTrouble>(good, { name, isGood: true }, sets),
  ]),
)

/** What an input says, as far as the lists know its words. */
export function frameOf(text: string): Frame {
  const words = plainRoots(text)
  const named = thingsIn(words)
  const inNames = new Set(named.flatMap(({ places }) => (places.length > 1 ? places : [])))
  const found = matchesIn(words, troublePhrases).filter(
    ({ places }) => !places.every((place) => inNames.has(place)),
  )
  return {
    things: new Map(named.map(({ of }) => [of.name, of.kind])),
    troubles: troublesIn(words, found, named),
    numbers: new Set(words.filter((word, at) => isNumber(word) && isWhich(words, at))),
    where: new Set(whereIn(words)),
    words: wordsOf(words, [...named, ...found]),
  }
}

const isNumber = (word: string) => /^\d+$/.test(word) || numbers.has(word)

/** Of what is named, the longest that begins at each place; what stands inside a longer one is not named. */
function thingsIn(words: readonly string[]) {
  const all = matchesIn(words, thingPhrases).filter(
    ({ of, at }) => !(of.name === 'jalan' && words[at - 1] === 'tidak'),
  )
  return all.filter(
    (one) =>
      !all.some(
        (other) =>
          (other.places.length > one.places.length || other.at < one.at) &&
          other.places.includes(one.at),
      ),
  )
}

function troublesIn(
  words: readonly string[],
  found: ReadonlyArray<Match<NamedTrouble>>,
  named: ReadonlyArray<Match<NamedThing>>,
): Stated[] {
  const strongest = new Map<string, Stated & { length: number }>()
  for (const { of: trouble, places } of found) {
    if (
      places.length === 1 &&
      words[places[0] ?? 0] === 'kurang' &&
      isGoodWord(words[(places[0] ?? 0) + 1])
    )
      continue
    const { name, isGood } = trouble
    const head = troubles[name]?.ofThing ? headOf(words, places, named) : ''
    const of = name === 'lack' && printed.has(head) && isStock(words, places) ? 'blangko' : head
    const isFine = isGood
      ? !isMissed(words, places)
      : isDenied(words, places) || (wished.has(name) && isUnwanted(words, places))
    const length = places.length
    const known = strongest.get(`${name}:${of}`)
    if (known && (known.length > length || (known.length === length && !known.isFine))) continue
    strongest.set(`${name}:${of}`, { name, isFine, of, length })
  }
  return [...strongest.values()].map(({ name, isFine, of }) => ({ name, isFine, of }))
}

const goodWords = new Set(
  Object.values(troubles).flatMap(({ good = '' }) =>
    phrasesOf(good, null).flatMap(({ parts }) => (parts.length === 1 ? [...(parts[0] ?? [])] : [])),
  ),
)
const isGoodWord = (word = '') => goodWords.has(word) && word !== 'banyak'

/** What is asked for rather than complained of. */
const wished = new Set(
  'hours weekend mobile closer deliver wish_online notify priority uninvited unlinked unpublished'.split(
    ' ',
  ),
)

/** A card that has run out is the blank it is printed on. */
const printed = new Set(['ktp', 'kia', 'kk'])
const isStock = (words: readonly string[], places: readonly number[]) =>
  places.some((at) => /^(?:kosong|stok|sedia|tersedia)$/.test(words[at] ?? ''))

/** What a trouble is with: the nearest thing named, rather than where that stands. */
function headOf(
  words: readonly string[],
  places: readonly number[],
  named: ReadonlyArray<Match<NamedThing>>,
) {
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const looksOn = asking.has(words[first] ?? '') ? 0.5 : -1
  const far = ({ at, of }: Match<NamedThing>) =>
    (at < first ? first - at : at <= last ? 0 : at - last - looksOn) +
    (isWhere(words, at) ? 6 : 0) +
    (vagueThings.has(of.name) ? 3 : 0)
  const all = named.filter(({ of }) => headKinds.has(of.kind))
  const telling = all.filter(({ of }) => !everywhere.has(of.name))
  const heads = telling.length > 0 ? telling : all
  const nearest = heads.toSorted((a, b) => far(a) - far(b))[0]
  return nearest ? beginningOf(heads, nearest).of.name : ''
}

/** Of things that stand beside each other, the first is what is meant: *blangko KTP*. */
function beginningOf(
  named: ReadonlyArray<Match<NamedThing>>,
  one: Match<NamedThing>,
): Match<NamedThing> {
  const previous = named.find((other) => Math.max(...other.places) === one.at - 1)
  return previous ? beginningOf(named, previous) : one
}

/** Words after which stands what they are about. */
const asking = new Set(
  'tidak belum tambah sedia perlu butuh pasang lengkap bangun kasih jumlah cuma jarang ingin hapus kurangi stok'.split(
    ' ',
  ),
)

const isWhere = (words: readonly string[], at: number) =>
  /^(?:di|d|pada|ke)$/.test(words[at - 1] ?? '') || /^(?:di|d|pada|ke)$/.test(words[at - 2] ?? '')

/** What is in every office tells nothing apart; of those who work there and of villages the other kind does. */
export const everywhere = new Set('loket ruang dukcapil gedung online'.split(' '))
export const vagueThings = new Set([...everywhere, 'petugas', 'desa'])

const headKinds = new Set<Kind>(['OBJECT', 'STAFF', 'CHANNEL', 'PAPER'])

function wordsOf(
  words: readonly string[],
  found: ReadonlyArray<{ of: { name: string }; places: readonly number[] }>,
) {
  const taken = new Map<string, Set<string>>()
  words.forEach((word, at) => {
    if (word === pause || isEmpty(word) || isPassing(word) || word.length < 2) return
    const names = taken.get(word) ?? new Set()
    for (const { of, places } of found) if (places.includes(at)) names.add(of.name)
    taken.set(word, names)
  })
  return taken
}
