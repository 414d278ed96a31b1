import { everywhere, type Frame, vagueThings } from './frame.ts'
import { isAlike } from './matching.ts'
import { troubles } from './troubles.ts'

/** Of the same, one finds good what the other finds bad; or one only praises. */
export function isOtherwise(a: Frame, b: Frame) {
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
export function isOfOthers(a: Frame, b: Frame) {
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

const nearly = 0.6

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
export const unexplained = (a: Frame, b: Frame) =>
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
export const oneSided = (a: Frame, b: Frame) =>
  [...a.things.keys()].filter((name) => !b.things.has(name) && !vagueThings.has(name))
