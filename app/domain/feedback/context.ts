import { aspect, isEmpty, isRoot, quality, slipOf } from './concepts.ts'
import { pause, meant as spelledAlike } from './spelling.ts'
import { rootOf } from './stem.ts'

export type Context = {
  word: string
  before: string
  after: string
  negated: boolean
  wished: boolean
  settled: boolean
  head: string | undefined
  /** How somebody stands to what a word names. */
  stance: '' | 'WISHED' | 'MISSED' | 'UNWANTED'
}

/** What stands around a word, as far as it says how the word is meant. */
export function contextOf(words: readonly string[], word: string, at: number): Context {
  const near = clauseBefore(words, at, 4)
  const last = near.filter((one) => !isEmpty(one) || negations.has(one)).at(-1) ?? ''
  const isNegated = negations.has(last) && !(last === 'kurang' && !quality(knownRootOf(word)))
  const isWished =
    /^(?:di\w{4}|memper|diper)|\w{4}kan$/.test(word) ||
    (/^per\w{4}/.test(word) && !word.endsWith('an')) ||
    near.some((one) => wishes.has(one)) ||
    words[at + 1] === 'lagi'
  const isUnwanted = last === 'jangan' || last === 'tanpa'
  const isMissed = isNegated && last !== 'belum'
  return {
    word,
    before: near.at(-1) ?? '',
    after: words[at + 1] ?? '',
    head: headAt(words, at),
    negated: isNegated,
    wished: isWished,
    stance: isUnwanted ? 'UNWANTED' : isMissed ? 'MISSED' : isWished ? 'WISHED' : '',
    settled: near.slice(-2).some((one) => one === 'sudah' || one === 'makin'),
  }
}

/** The words before a place, no further than its clause begins. */
function clauseBefore(words: readonly string[], at: number, most: number) {
  const before = words.slice(Math.max(0, at - most), at)
  return before.slice(before.lastIndexOf(pause) + 1)
}

/** What a quality is said of: the first thing before it, else after it; what is wished more of stands after. */
function headAt(words: readonly string[], at: number) {
  const [before, after] = [clauseBefore(words, at, 8), words.slice(at + 1, at + 4)]
  const isQuality = quality(knownRootOf(words[at] ?? '')) !== undefined
  return (isQuality ? [...before, ...after] : [...after, ...before])
    .map(knownRootOf)
    .find((root) => aspect(root) === 'TOPIC' && !attributes.has(root))
}

const attributes = new Set(
  'layanan biaya kuota alat prosedur antrean pengeras jadwal suara sistem daftar'.split(' '),
)

export const negations = new Set(['tidak', 'belum', 'jangan', 'kurang', 'tanpa', 'bukan', 'jarang'])
const wishes = new Set(
  'mohon agar supaya biar harus sebaiknya perlu semoga lebih ingin mau pengen hendaknya tingkatkan kudu'.split(
    ' ',
  ),
)

/** `sudah` says that it is so, unless it stands in a reason or tells how long something takes. */
export function isClaim(words: readonly string[], at: number) {
  if (words[at] !== 'sudah' || words.includes('belum')) return false
  const next = words[at + 1] ?? ''
  if (/^\d/.test(next) || numbers.has(next) || ['lama', 'berkali', 'sering', 'jadi'].includes(next))
    return false
  return !words.slice(Math.max(0, at - 4), at).some((one) => conditions.has(one))
}

const conditions = new Set(
  'kalau karena padahal walau walaupun meski meskipun saat ketika setelah yang'.split(' '),
)

export const numbers = new Set('dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '))

/** The root of a word; one letter amiss in a longer word is a slip. */
export function knownRootOf(word: string) {
  const known = rootsSoFar.get(word)
  if (known !== undefined) return known
  const root = spelledAlike(rootOf(word, isRoot))
  const meant = isRoot(root) || root.length < 5 || isEmpty(root) ? root : (slipOf(root) ?? root)
  if (rootsSoFar.size > 20_000) rootsSoFar.clear()
  rootsSoFar.set(word, meant)
  return meant
}

const rootsSoFar = new Map<string, string>()
