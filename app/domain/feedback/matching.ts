import type { Reading, Said } from './reading.ts'
import { isSlip, trigramLikeness } from './slip.ts'

export type Pair = readonly [ofA: string, ofB: string]

/** What both speak of, by its key in either; a slip of the finger is the same word. */
export function pairsOf(a: Reading, b: Reading) {
  const pairs: Pair[] = []
  const taken = new Set<string>()
  for (const key of a.said.keys()) {
    if (!b.said.has(key)) continue
    pairs.push([key, key])
    taken.add(key)
  }
  for (const [key, said] of a.said) {
    if (b.said.has(key) || said.group === 'NUMBER' || key.includes(':')) continue
    const other = [...b.said].find(
      ([one, { group }]) =>
        !taken.has(one) && !a.said.has(one) && group !== 'NUMBER' && isAlike(key, one),
    )
    if (!other) continue
    pairs.push([key, other[0]])
    taken.add(other[0])
  }
  return pairs
}

/** Whether two words are one, but for a slip or an ending. */
export const isAlike = (a: string, b: string) =>
  a.length >= 5 && b.length >= 5 && (isSlip(a, b) || trigramLikeness(a, b) >= 0.6)

/** Of one thing, one says this and the other its opposite. To miss something is to wish for it. */
function contradicts(a: Reading, b: Reading, [ofA, ofB]: Pair) {
  const [inA, inB] = [a.said.get(ofA), b.said.get(ofB)]
  const [headOfA, headOfB] = [inA?.head, inB?.head]
  if (headOfA && headOfB && !(a.said.has(headOfB) && b.said.has(headOfA))) return true
  const [one = '', other = ''] = [inA?.value, inB?.value].toSorted()
  if (one === '' && other === 'MISSED') return a.isNegative !== b.isNegative
  return one !== other && !agreeing.has(`${one} ${other}`)
}

const agreeing = new Set([' WISHED', 'MISSED WISHED'])

/** Both speak of something of one sort that the other does not: another service, place, thing or quality. */
function isElsewhere(a: readonly Said[], b: readonly Said[]) {
  const sorts = (said: readonly Said[]) => new Set(said.map(({ group }) => sortOf[group]))
  const ofB = sorts(b)
  return [...sorts(a)].some((sort) => sort !== null && ofB.has(sort))
}

const sortOf: Record<Said['group'], 'WHAT' | 'HOW' | 'COUNT' | null> = {
  TOPIC: 'WHAT',
  PLACE: 'WHAT',
  WHO: 'WHAT',
  WHEN: 'WHAT',
  QUALITY: 'HOW',
  NUMBER: 'COUNT',
  COMMON: null,
  WORD: null,
}

/** One complains of what the other says nothing of, or wants away what the other wants. */
function isOtherKind(a: Reading, b: Reading, left: { a: Said[]; b: Said[] }) {
  const ofQuality = ({ group, value }: Said) => group === 'QUALITY' && value !== 'MORE'
  const has = (reading: Reading) =>
    [...reading.said.values()].some(({ group }) => group === 'QUALITY')
  return (
    (left.a.some(ofQuality) && !has(b)) ||
    (left.b.some(ofQuality) && !has(a)) ||
    [...left.a, ...left.b].some(({ value }) => value === 'LESS')
  )
}

const isRefused = ({ value }: Said) => value === 'MISSED' || value === 'UNWANTED'

/** Somebody finds it good as it is. */
const isContent = ({ settled, value, group }: Said) =>
  settled || (value === 'FINE' && group === 'QUALITY')

const remaining = ({ said }: Reading, keys: readonly string[]) =>
  [...said].filter(([key]) => !keys.includes(key)).map(([, one]) => one)

/** Nothing says that two inputs, which have these words in common, are of different things or minds. */
export function speakOfOne(a: Reading, b: Reading, pairs: readonly Pair[]) {
  if (
    a.isContent !== b.isContent ||
    a.isAgainst !== b.isAgainst ||
    pairs.some((pair) => contradicts(a, b, pair))
  )
    return false
  const [ofA, ofB] = [pairs.map(([key]) => key), pairs.map(([, key]) => key)]
  const left = { a: remaining(a, ofA), b: remaining(b, ofB) }
  if ([...left.a, ...left.b].some((said) => isContent(said) || isRefused(said))) return false
  return !isElsewhere(left.a, left.b) && !isOtherKind(a, b, left)
}
