import { everywhere, type Frame, type Stated, vagueThings } from './frame.ts'
import { isAlike } from './matching.ts'
import { troubles } from './troubles.ts'

/** What two frames have in common, or that they are of different things or minds. */
export type FrameLikeness = {
  isApart: boolean
  score: number
  shared: Stated[]
  things: string[]
  isClear: boolean
}

const nothing = (isApart: boolean): FrameLikeness => ({
  isApart,
  score: 0,
  shared: [],
  things: [],
  isClear: false,
})

export function frameLikeness(a: Frame, b: Frame): FrameLikeness {
  if (isOfOthers(a, b) || isOtherwise(a, b)) return nothing(true)
  const [ofA, ofB] = [telling(a.troubles), telling(b.troubles)]
  if (ofA.length === 0 || ofB.length === 0) return nothing(false)
  const shared = a.troubles.filter((one) => b.troubles.some((other) => isSame(one, other)))
  if (shared.length === 0) return nothing(true)

  const things = [...a.things.keys()].filter((name) => b.things.has(name))
  const strong = things.filter((name) => !vagueThings.has(name))
  const certain = shared.filter(isCertain)
  if (certain.length === 0 && strong.length === 0) return nothing(false)
  const left = [ofA, ofB].map((own, at) =>
    own.filter((one) => !(at === 0 ? ofB : ofA).some((other) => isSame(one, other))),
  )
  const holds = (one: Stated) =>
    isSpecial(one) || (one.of !== '' && a.things.get(one.of) !== 'PAPER')
  if (left.every((own) => own.some(isSpecial)) && !shared.some(isSpecial)) return nothing(true)
  if (!shared.some(holds) && left.some((own) => own.some(isSpecial))) return nothing(true)

  const score =
    0.52 +
    0.1 * Math.min(2, certain.length) +
    0.03 * (shared.length - certain.length) +
    0.1 * Math.min(2, strong.length) -
    Math.min(
      0.1,
      sum([
        ...oneSided(a, b).map((name) => lossOf(a, name)),
        ...oneSided(b, a).map((name) => lossOf(b, name)),
      ]),
    ) -
    LEFT * Math.max(...left.map((own) => own.filter(isSpecial).length)) -
    WORDS * Math.min(3, unexplained(a, b).length, unexplained(b, a).length) -
    0.15 * Math.min(...left.map((own) => own.filter(({ name }) => name !== 'slow').length))
  return {
    isApart: false,
    score: Math.min(1, score),
    shared,
    things,
    isClear: shared.some(isSpecial),
  }
}

const LEFT = 0.03
const WORDS = 0.02
/** Whether a trouble says little without knowing with what. */
export const isLoose = (name: string) => weak.has(name) || needsThing.has(name)

const isSpecial = ({ name }: Stated) => !isLoose(name)

const isCertain = ({ name, of }: Stated) => (needsThing.has(name) ? of !== '' : !weak.has(name))

const lossOf = ({ things }: Frame, name: string) => (things.get(name) === 'PAPER' ? 0.06 : 0.02)

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** General troubles say little beside others, and nothing at all without a thing. */
const weak = new Set([
  'lack',
  'hard',
  'less',
  'info_unclear',
  'slow',
  'far',
  'broken',
  'closer',
  'praise',
  'assist',
])
const needsThing = new Set([
  'absent',
  'costly',
  'price_up',
  'broken',
  'dirty',
  'cramped',
  'lack',
  'less',
  'faded',
  'theft',
])

/** More special troubles, which leave nothing of the general ones beside them. */
const covered: Record<string, string> = {
  wait: 'slow lack less hours',
  done_late: 'slow',
  time_unclear: 'slow info_unclear done_late lack',
  unanswered: 'slow done_late',
  papers_unclear: 'info_unclear lack many_papers',
  cost_unclear: 'info_unclear lack',
  misled: 'info_unclear lack',
  weekend: 'hours lack',
  break: 'hours lack less',
  many_papers: 'hard lack less',
  absent: 'lack',
  inaudible: 'slow broken cramped',
  late: 'slow lack',
  mobile: 'far lack',
  closer: 'far',
  access: 'lack hard broken',
  assist: 'lack',
  uncollected: 'lack dirty',
  hours: 'lack slow opaque break',
  levy: 'pungli',
  priority: 'lack',
}

function telling(all: readonly Stated[]) {
  const hidden = new Set(all.flatMap(({ name }) => (covered[name] ?? '').split(' ')))
  const own = all.filter(({ name }) => !hidden.has(name))
  return own.length > 0 ? own : all
}

const akin: Record<string, string> = {
  slow: 'wait done_late',
  wait: 'slow',
  done_late: 'slow',
  lack: 'cramped',
  cramped: 'lack',
}

const isSame = (one: Stated, other: Stated) =>
  (one.name === other.name || (akin[one.name] ?? '').split(' ').includes(other.name)) &&
  one.isFine === other.isFine &&
  one.of === other.of

/** Of the same, one finds good what the other finds bad; or one only praises. */
function isOtherwise(a: Frame, b: Frame) {
  const contrary = a.troubles.some((one) =>
    b.troubles.some(
      (other) => one.name === other.name && one.isFine !== other.isFine && one.of === other.of,
    ),
  )
  const isContent = ({ troubles }: Frame) =>
    troubles.length > 0 && troubles.every(({ isFine }) => isFine)
  const lessens = ({ troubles }: Frame) =>
    troubles.some(({ name }) => name === 'less') &&
    !troubles.some(({ name }) => name === 'many_papers')
  return (
    contrary ||
    lessens(a) !== lessens(b) ||
    (isContent(a) !== isContent(b) && a.troubles.length > 0 && b.troubles.length > 0)
  )
}

/** Each names something of one kind that the other does not, or is the other but for a word. */
function isOfOthers(a: Frame, b: Frame) {
  if (isCounted(a, b) || isElsewhere(a, b)) return true
  const [left, right] = [onlyIn(a, b), onlyIn(b, a)]
  const others = new Set(right.map((name) => b.things.get(name)))
  return left.some((name) => others.has(a.things.get(name))) || isButForAWord(a, b)
}

/** Both say where, and neither names where the other is. */
const isElsewhere = (a: Frame, b: Frame) =>
  a.where.size > 0 &&
  b.where.size > 0 &&
  [...a.where].every((word) => !b.words.has(word) && !b.where.has(word)) &&
  [...b.where].every((word) => !a.words.has(word) && !a.where.has(word))

const isCounted = (a: Frame, b: Frame) =>
  a.numbers.size > 0 && b.numbers.size > 0 && ![...a.numbers].some((one) => b.numbers.has(one))

/** In two inputs of nearly the same words, those that differ are what is meant. */
function isButForAWord(a: Frame, b: Frame) {
  const shared = [...a.words.keys()].filter((word) => b.words.has(word)).length
  if (shared < 2) return false
  if (shared >= nearly * Math.max(a.words.size, b.words.size)) {
    const [left, right] = [unlike(a, b), unlike(b, a)]
    if (left.length > 0 && right.length > 0) return true
  }
  const [left, right] = [unexplained(a, b), unexplained(b, a)]
  if (!left.some((one) => right.some((other) => isInPlaceOf(a, b, one, other)))) return false
  const least = Math.min(a.words.size, b.words.size)
  const [fewest, most] = [Math.min(left.length, right.length), Math.max(left.length, right.length)]
  return fewest === 1 && most <= 2 && shared / least >= 0.5
}

const nearly = Number(process.env.NEARLY ?? 0.6)

/** Words of one that stand for nothing the other says. */
const unlike = (a: Frame, b: Frame) =>
  [...a.words]
    .filter(
      ([word, names]) =>
        ![...b.words].some(
          ([other, ofOther]) =>
            other === word || isAlike(other, word) || [...names].some((name) => ofOther.has(name)),
        ),
    )
    .map(([word]) => word)

/** The words before or after are the same. */
function isInPlaceOf(a: Frame, b: Frame, one: string, other: string) {
  const [ofA, ofB] = [[...a.words.keys()], [...b.words.keys()]]
  const [atA, atB] = [ofA.indexOf(one), ofB.indexOf(other)]
  return [-1, 1].some((way) => ofA[atA + way] !== undefined && ofA[atA + way] === ofB[atB + way])
}

const isTrouble = (name: string) => name in troubles

/** Words of one that the other neither has nor says in its own way. */
const unexplained = (a: Frame, b: Frame) =>
  [...a.words]
    .filter(
      ([word, names]) =>
        ![...b.words.keys()].some((other) => other === word || isAlike(other, word)) &&
        ![...names].some((name) => isSaid(b, name) || isTrouble(name)),
    )
    .map(([word]) => word)

const isSaid = ({ things, troubles }: Frame, name: string) =>
  things.has(name) || troubles.some((one) => one.name === name)

/** What one names and the other does not. */
const onlyIn = (a: Frame, b: Frame) =>
  [...a.things.keys()].filter((name) => !b.things.has(name) && !everywhere.has(name))

/** The same without what goes without saying. */
const oneSided = (a: Frame, b: Frame) =>
  [...a.things.keys()].filter((name) => !b.things.has(name) && !vagueThings.has(name))
export const why = (a: Frame, b: Frame) =>
  isCounted(a, b)
    ? 'counted'
    : isButForAWord(a, b)
      ? `word ${unexplained(a, b)} / ${unexplained(b, a)}`
      : isOfOthers(a, b)
        ? 'others'
        : isOtherwise(a, b)
          ? 'otherwise'
          : 'notroubleshared'
