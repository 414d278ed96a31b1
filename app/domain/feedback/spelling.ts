import { spelt } from './spellings.ts'

const wordFor = new Map(
  Object.entries(spelt).flatMap(([word, others]) => others.split(' ').map((one) => [one, word])),
)

/** The word that stands for another; several words are joined by `_`. */
export const meant = (word: string) => wordFor.get(word) ?? word

/** Stands where a clause ends. */
export const pause = '|'

const longestPhrase = 4

/** A text as words everybody spells alike: small, without marks, phrases as one word, said twice as once. */
export function spelledOut(text: string) {
  const words = plainWords(text)
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const [word, length] = phraseAt(words, at)
    if (word !== result.at(-1)) result.push(word)
    at += length
  }
  return result
}

function phraseAt(words: readonly string[], at: number): [word: string, length: number] {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const phrase = phraseOf(words.slice(at, at + length))
    if (phrase) return [phrase, length]
  }
  const word = words[at] ?? ''
  return [wordFor.get(word) ?? meant(word.replace(/(?<=\p{L}{3})ny[ae]?$/u, '')), 1]
}

function phraseOf(words: readonly string[]) {
  const phrases = [words.join('_'), words.map(meant).join('_')]
  const found = phrases.find((one) => wordFor.has(one) || one in spelt)
  return found && (wordFor.get(found) ?? found)
}

export function plainWords(text: string) {
  const small = text
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d{1,2})[.:](\d\d)(?!\d)/g, (_, hour, minute) =>
      minute === '00' ? ` ${Number(hour)} ` : ` ${Number(hour)}${minute} `,
    )
    .replace(/\bke(banyak|lama|mahal|sempit|jauh|panas|dingin|kecil|besar|pagi)an\b/g, 'terlalu $1')
    .replace(/(\p{L}{3,})2(?!\p{N})/gu, '$1')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(\p{L}{3,})-\1/gu, '$1')
  return (small.match(/\p{L}+\p{N}+\p{L}+|\p{L}+|\p{N}+|[,.;:!?]/gu) ?? [])
    .map((one) => (/[,.;:!?]/.test(one) ? pause : one))
    .slice(0, 150)
}
