import { aspect, direction, isCommon, isEmpty, isRoot, quality } from './concepts.ts'
import { type Context, contextOf, isClaim, knownRootOf, negations, numbers } from './context.ts'
import { type Frame, frameOf } from './frame.ts'
import { spelledOut } from './spelling.ts'

/** What an input speaks of: each thing once, with what is said of it. */
export type Reading = {
  /** Wants something not to be. */
  isAgainst: boolean
  /** Says of something that it is not. */
  isNegative: boolean
  /** Finds something good as it is by now, which nobody else would call a wish. */
  isContent: boolean
  /** By what it is known by: a root, a quality, `amount` for more or less of something. */
  said: ReadonlyMap<string, Said>
  /** What goes wrong with what, as far as it is known how people say that. */
  frame: Frame
}

export type Said = {
  group: 'TOPIC' | 'PLACE' | 'WHO' | 'WHEN' | 'QUALITY' | 'NUMBER' | 'COMMON' | 'WORD'
  /** As it was written, for people to recognize. */
  word: string
  /** What is wished or found of it; two that differ contradict each other. */
  value: string
  weight: number
  /** What is to be more or less. */
  head?: string
  /** Said to be so already. */
  settled: boolean
}

/** An input as what it speaks of. */
export function readingOf(text: string): Reading {
  const words = spelledOut(text)
  const said = new Map<string, Said>()
  words.forEach((word, at) => {
    const found = saidAt(words, word, at)
    if (found && !said.has(found.key)) said.set(found.key, found.said)
  })
  return {
    said,
    frame: frameOf(text),
    isContent: words.some((_, at) => isClaim(words, at)),
    isNegative: words.some((word) => negations.has(word)),
    isAgainst: words.includes('jangan') || said.get('amount')?.value === 'LESS',
  }
}

function saidAt(words: readonly string[], word: string, at: number) {
  if (negations.has(word) && !(word === 'kurang' && !qualifies(words, at))) return null
  if (isEmpty(word) || (word.length < 2 && !/\d/.test(word))) return null
  const root = knownRootOf(word)
  if (isEmpty(root)) return null
  const context = contextOf(words, word, at)
  return ofQuality(root, context) ?? ofAmount(root, context) ?? ofThing(root, context)
}

/** Of what goes wrong: *cepat habis*, *mudah rusak*. */
const easily = new Set(['cepat', 'mudah', 'gampang'])

const isMishap = (word: string) =>
  word.length > 3 &&
  !isEmpty(word) &&
  !/^(?:di|me|ber)/.test(word) &&
  !aspect(knownRootOf(word)) &&
  quality(knownRootOf(word))?.good !== true

function ofQuality(root: string, context: Context) {
  const { word, before, after, negated, wished, settled } = context
  const found = quality(root)
  if (!found || found.name === 'amount') return null
  if (easily.has(root) && isMishap(after)) return null
  if (found.good && before === 'terlalu') {
    return { key: `quality:${found.name}`, said: saidOf('QUALITY', word, 1.3, 'TOO', settled) }
  }
  const isHoped = wished || found.name === 'price'
  const isMissed = found.good ? negated || (isHoped && !settled) : !negated || wished
  const value = isMissed ? 'NEED' : 'FINE'
  const said = saidOf('QUALITY', word, 1.3, value, settled)
  return { key: `quality:${found.name}`, said: ofHead(said, context) }
}

function ofAmount(root: string, context: Context) {
  const value = wayOf(root, context)
  if (!value) return null
  return {
    key: 'amount',
    said: ofHead(saidOf('QUALITY', context.word, 0.9, value, context.settled), context),
  }
}

function wayOf(root: string, { word, negated, wished, before, after }: Context) {
  const found = quality(root)
  if (root === 'banyak')
    return wished ? 'MORE' : before === 'terlalu' || before === 'sangat' ? 'LESS' : null
  if (found?.name === 'amount') {
    if (!found.good) return negated ? 'ENOUGH' : 'MORE'
    return negated || wished ? 'MORE' : 'ENOUGH'
  }
  const way = direction(root)
  if (way === 0) return null
  if (root === 'perlu') return negated ? 'LESS' : /^(?:di|me|ber)\w{4}/.test(after) ? null : 'MORE'
  if (word === 'ada') return negated || wished ? 'MORE' : null
  if (way > 0) return negated && before === 'jangan' ? 'LESS' : 'MORE'
  return negated ? 'MORE' : 'LESS'
}

function ofThing(root: string, { word, before, stance, settled }: Context) {
  const known = aspect(root)
  if (known) {
    const weight = root === 'layanan' ? 0.4 : 1.4
    return { key: root, said: saidOf(known, word, weight, stance, settled) }
  }
  if (/^\d+$/.test(root) || numbers.has(root)) {
    return { key: root, said: saidOf('NUMBER', word, 0.6) }
  }
  if (isCommon(root)) return { key: root, said: saidOf('COMMON', word, 0.3) }
  const isName = naming.has(before) && !isRoot(root) && !/^(?:me|di|ber|ter|ke)\w{3}/.test(word)
  if (isName) return { key: root, said: saidOf('PLACE', word, 1.3) }
  return { key: root, said: saidOf('WORD', word, 1, stance, settled) }
}

const ofHead = (said: Said, { head }: Context): Said => ({ ...said, head })

const saidOf = (
  group: Said['group'],
  word: string,
  weight: number,
  value = '',
  settled = false,
): Said => ({ group, word, value, weight, settled })

const naming = new Set(
  'di kecamatan kelurahan desa dusun pasar puskesmas sekolah jalan jl terminal rw rt'.split(' '),
)

const qualifies = (words: readonly string[], at: number) =>
  quality(knownRootOf(words[at + 1] ?? '')) !== undefined
