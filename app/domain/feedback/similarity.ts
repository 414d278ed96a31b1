import { frameLikeness } from './frame-likeness.ts'
import { pairsOf, speakOfOne } from './matching.ts'
import { type Reading, readingOf } from './reading.ts'
import type { TroubleName } from './troubles.ts'

/** How alike two inputs are: they say the same, or speak of the same. */
export type Likeness = {
  level: 'SAME' | 'ALIKE'
  score: number
  /** What both find wrong or good, whatever their words for it. */
  troubles: TroubleName[]
  /** Words they have in common, or things both name. */
  shared: string[]
}

/** From where on something is suggested: a wrong merge costs more than a missed one. */
export const likenessBars = { same: 0.78, alike: 0.6 } as const

/** From how much of their words in common on it is these that tell two inputs apart. */
const nearness = 0.5

/** How rare a word is among what it is compared with, as a factor of its weight; 1 for the usual. */
export type Rarity = (key: string) => number

const usual: Rarity = () => 1

/** Whether two inputs ask for the same; null when they do not, or when nobody could tell. */
export function likenessOf(a: Reading, b: Reading, rarity: Rarity = usual): Likeness | null {
  const framed = frameLikeness(a.frame, b.frame)
  const pairs = pairsOf(a, b)
  const areNear = pairs.length / Math.max(a.said.size, b.said.size) > nearness
  const isOfOne = speakOfOne(a, b, pairs)
  if ((framed.isApart && !isEqual(a, b)) || (areNear && !isOfOne)) return null

  const score = Math.max(framed.score, isOfOne ? wordScore(a, b, pairs, rarity) : 0)
  if (!(score >= likenessBars.alike)) return null
  const words = pairs.map(([, key]) => b.said.get(key)?.word.replaceAll('_', ' ') ?? key)
  return {
    level: score >= likenessBars.same ? 'SAME' : 'ALIKE',
    score,
    troubles: framed.troubles,
    shared:
      isOfOne && words.length > 0 ? words : framed.things.map((name) => name.replaceAll('_', ' ')),
  }
}

const isEqual = (a: Reading, b: Reading) =>
  a.said.size === b.said.size && [...a.said.keys()].every((key) => b.said.has(key))

/** How much of the words of two inputs is the same. */
function wordScore(a: Reading, b: Reading, pairs: ReturnType<typeof pairsOf>, rarity: Rarity) {
  const shared = sum(pairs.map(([key]) => weightOf(a, key, rarity)))
  const [wholeA, wholeB] = [whole(a, rarity), whole(b, rarity)]
  if (shared < 1.6 && shared < Math.min(wholeA, wholeB)) return 0

  const apart = Math.min(wholeA - shared, wholeB - shared) / Math.min(wholeA, wholeB)
  return (
    (0.75 * 2 * shared) / (wholeA + wholeB) +
    (0.25 * shared) / Math.min(wholeA, wholeB) -
    0.65 * Math.max(0, apart)
  )
}

/** The same of two texts. */
export const likenessOfTexts = (a: string, b: string, rarity?: Rarity) =>
  likenessOf(readingOf(a), readingOf(b), rarity)

/** How rare each word is among these: one that most of them say tells little. */
export function rarityAmong(readings: readonly Reading[]): Rarity {
  if (readings.length < 8) return usual
  const counts = new Map<string, number>()
  for (const { said } of readings) {
    for (const key of said.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (key) => 1 - 0.4 * ((counts.get(key) ?? 0) / readings.length)
}

const weightOf = ({ said }: Reading, key: string, rarity: Rarity) =>
  (said.get(key)?.weight ?? 0) * rarity(key)

const whole = (reading: Reading, rarity: Rarity) =>
  sum([...reading.said.keys()].map((key) => weightOf(reading, key, rarity)))

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
