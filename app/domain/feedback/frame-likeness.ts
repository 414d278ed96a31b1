import { type Frame, type Stated, vagueThings } from './frame.ts'
import { isOfOthers, isOtherwise, oneSided, unexplained } from './frame-difference.ts'
import { isCertain, isSame, isSpecial, telling } from './stated.ts'
import type { TroubleName } from './troubles.ts'

/** What two frames have in common, or that they are of different things or minds. */
export type FrameLikeness = {
  isApart: boolean
  score: number
  troubles: TroubleName[]
  things: string[]
}

const nothing = (isApart: boolean): FrameLikeness => ({
  isApart,
  score: 0,
  troubles: [],
  things: [],
})

/** Whether two inputs find the same wrong with the same, in whatever words. */
export function frameLikeness(a: Frame, b: Frame): FrameLikeness {
  if (isOfOthers(a, b) || isOtherwise(a, b)) return nothing(true)
  const [ofA, ofB] = [telling(a.troubles), telling(b.troubles)]
  if (ofA.length === 0 || ofB.length === 0) return nothing(false)
  const shared = a.troubles.filter((one) => b.troubles.some((other) => isSame(one, other)))
  const left = [without(ofA, ofB), without(ofB, ofA)] as const
  if (shared.length === 0 || isBeside(a, shared, left)) return nothing(true)

  const things = [...a.things.keys()].filter((name) => b.things.has(name))
  const strong = things.filter((name) => !vagueThings.has(name))
  const certain = shared.filter(isCertain)
  if (certain.length === 0 && strong.length === 0) return nothing(false)
  const found =
    0.51 +
    0.1 * Math.min(2, certain.length) +
    0.03 * (shared.length - certain.length) +
    0.1 * Math.min(2, strong.length)
  const told = telling(shared).map(({ name }) => name)
  return { isApart: false, score: Math.min(1, found - lossOf(a, b, left)), troubles: told, things }
}

const without = (some: readonly Stated[], others: readonly Stated[]) =>
  some.filter((one) => !others.some((other) => isSame(one, other)))

/** What they share is said in passing: what one or both complain of is something else. */
function isBeside(
  a: Frame,
  shared: readonly Stated[],
  left: readonly [readonly Stated[], readonly Stated[]],
) {
  if (shared.some(isSpecial)) return false
  const holds = ({ of }: Stated) => of !== '' && a.things.get(of) !== 'PAPER'
  const special = left.filter((own) => own.some(isSpecial)).length
  return special === 2 || (special === 1 && !shared.some(holds))
}

/** What either says beyond what they share counts against them, most of all where both do. */
function lossOf(a: Frame, b: Frame, left: readonly [readonly Stated[], readonly Stated[]]) {
  const more = [
    ...oneSided(a, b).map((name) => costOf(a, name)),
    ...oneSided(b, a).map((name) => costOf(b, name)),
  ]
  const special = left.map((own) => own.filter(isSpecial).length)
  const stated = left.map((own) => own.filter(({ name }) => name !== 'slow').length)
  return (
    Math.min(
      0.1,
      more.reduce((total, one) => total + one, 0),
    ) +
    0.03 * Math.max(...special) +
    0.15 * Math.min(...stated) +
    (0.02 + 0.1 * commonWords(a, b)) *
      Math.min(3, unexplained(a, b).length, unexplained(b, a).length)
  )
}

/** How many of the words of the shorter one both have: the more, the more those mean that differ. */
const commonWords = (a: Frame, b: Frame) =>
  [...a.words.keys()].filter((word) => b.words.has(word)).length /
  Math.max(1, Math.min(a.words.size, b.words.size))

const costOf = ({ things }: Frame, name: string) => (things.get(name) === 'PAPER' ? 0.06 : 0.02)
