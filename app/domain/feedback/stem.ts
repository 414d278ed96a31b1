/**
 * The root of an Indonesian word: among what remains without prefixes and suffixes, a word that `knows` knows;
 * else what the usual rules leave. The same for every form of a word, though not always a word itself.
 */
export function rootOf(word: string, knows: (root: string) => boolean) {
  if (word.length < 4 || word.includes('_') || knows(word)) return word

  const candidates = [word]
  for (const stem of endingsOff(word)) candidates.push(...beginningsOff(stem, 2))
  const known = candidates.filter(knows).toSorted((a, b) => b.length - a.length)[0]
  return known ?? plainRootOf(word)
}

/** The word without particle, possessive and suffix, one after the other. */
function endingsOff(word: string) {
  const stems = new Set([word])
  for (const endings of [/(?:lah|kah|pun|tah)$/, /(?:ku|mu|nya|ne|e)$/, /kan$/, /an$/, /in?$/]) {
    for (const stem of [...stems]) {
      const shorter = stem.replace(endings, '')
      if (shorter.length >= 3) stems.add(shorter)
    }
  }
  return stems
}

function beginningsOff(stem: string, times: number): string[] {
  const found = [stem]
  if (times === 0) return found
  for (const [prefix, letters] of prefixes) {
    const rest = prefix.test(stem) ? stem.replace(prefix, '') : ''
    if (rest.length < 2) continue
    for (const letter of letters) {
      if (letter.length + rest.length >= 3) found.push(...beginningsOff(letter + rest, times - 1))
    }
  }
  return found
}

/** Prefixes, each with the letters of a root that it may have swallowed. */
const prefixes: ReadonlyArray<readonly [prefix: RegExp, letters: readonly string[]]> = [
  [/^(?:me|pe|ke)(?=[lrwymn])/, ['']],
  [/^(?:mem|pem)(?=[bfv])/, ['']],
  [/^(?:mem|pem|m)(?=[aiueo])/, ['p', 'm', '']],
  [/^(?:men|pen|n)(?=[aiueo])/, ['t', 'n', '']],
  [/^(?:men|pen|n)(?=[cdjtsz])/, ['']],
  [/^(?:meny|peny|ny)(?=[aiueo])/, ['s']],
  [/^(?:meng|peng|ng)(?=[aiueoghk])/, ['k', '']],
  [/^(?:menge|penge|nge)/, ['']],
  [/^(?:di|ke|se|ter|ber|be|te|per|pe|mem|memper|diper)/, ['']],
]

function plainRootOf(word: string) {
  const stem = word.replace(/(?<=\w{4})(?:lah|kah|pun)$/, '').replace(/(?<=\w{4})nya$/, '')
  const bare = stem
    .replace(/^meny|^peny/, 's')
    .replace(
      /^(?:memper|diper|men(?=[cdjt])|mem(?=[bfv])|meng(?=[gh])|me(?=[lrwy])|di|ber|ter)/,
      '',
    )
    .replace(/^mem(?=[aiueo])/, 'p')
    .replace(/^men(?=[aiueo])/, 't')
    .replace(/^meng(?=[aiueo])/, '')
  const short = bare.length >= 4 ? bare : stem
  const root = short.replace(/(?:kan|an|i)$/, '')
  return root.length >= 4 ? root : short
}
