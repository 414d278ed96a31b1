/**
 * The stemmer of PostgreSQL takes the first letter of a root along with some prefixes: of *perekaman* it leaves
 * `ekam`, of *menunggu* `unggu`. A search therefore asks for both forms of a word.
 */
export function formsOf(word: string) {
  const forms = [word]
  for (const [prefix, letter] of elisions) {
    const rest = prefix.test(word) ? word.replace(prefix, '') : ''
    if (rest.length >= 4) forms.push(letter + rest)
  }
  if (/^[kprst][aiueo]/.test(word) && word.length >= 5) forms.push(word.slice(1))
  return forms
}

/** Prefixes that swallow the first letter of a root, and that letter; last those that leave it. */
const elisions: ReadonlyArray<readonly [prefix: RegExp, letter: string]> = [
  [/^[pt]er(?=[aiueo])/, 'r'],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]eng(?=[aiueo])/, 'k'],
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^(?:me(?=r)|di)[kprst](?=[aiueo])/, ''],
]

/**
 * A `to_tsquery` that asks for every word in any of its forms; null when somebody searched with the signs of
 * a web search (quotes, minus, or), which say exactly what is wanted.
 */
export function everyFormQuery(typed: string) {
  if (/"|(^|\s)-|\sor\s/i.test(typed)) return null

  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  return words
    .slice(0, 12)
    .map(
      (word) =>
        `(${formsOf(word)
          .map((form) => `'${form}'`)
          .join(' | ')})`,
    )
    .join(' & ')
}
