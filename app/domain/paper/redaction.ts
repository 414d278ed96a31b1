/** What stands in a public paper for what it may not say. */
export type Marks = { contact: string; name: string }

/**
 * Takes out of text what points at a person: telephone numbers, e-mail addresses, national numbers, and the
 * names given, however they are typed. What citizens write and staff answer may hold all of them.
 */
export function redacting(names: Iterable<string>, marks: Marks) {
  const known = knownNames(names)
  return (text: string) => withoutNames(withoutContacts(text, marks.contact), known, marks.name)
}

const email = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;]+\.[^\s@<>()[\]"',;]+/gu
const date = /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$/
/** A number that begins as telephone numbers do, or has the sixteen digits of a national one. */
const phone = /(?<![\p{L}\d])(?:\+?62|\(?0)[\d\s().-]{6,20}\d(?!\d)/gu
const national = /(?<!\d)\d{16}(?!\d)/g

const withoutContacts = (text: string, mark: string) =>
  text
    .replace(email, mark)
    .replace(national, mark)
    .replace(phone, (found) => (isPhone(found) ? mark : found))

const isPhone = (found: string) => found.replace(/\D/g, '').length >= 8 && !date.test(found.trim())

type Name = { words: string[]; isCased: boolean; typed: string[] }

/** By their first word, the longest first. */
type Known = ReadonlyMap<string, readonly Name[]>

const wordOf = /[\p{L}\p{M}\p{N}'’-]+/gu
const wordsOf = (text: string) => text.match(wordOf) ?? []
const lower = (word: string) => word.toLocaleLowerCase('id')
const title = /^(?:prof|dr|drs|dra|ir|h|hj|kh|k|ust|ustaz|ustadz|bpk|bapak|ibu|pak|bu)$/iu

function knownNames(names: Iterable<string>): Known {
  const known = new Map<string, Name[]>()
  for (const name of new Set(names)) {
    const bare = wordsOf(name.split(',')[0] ?? '')
    while (bare[0] && title.test(bare[0])) bare.shift()
    if (bare.join('').length < 3) continue
    const one = { words: bare.map(lower), isCased: bare.length === 1, typed: bare }
    const first = one.words[0] ?? ''
    known.set(first, [...(known.get(first) ?? []), one])
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length)
  return known
}

function withoutNames(text: string, known: Known, mark: string) {
  if (known.size === 0) return text
  const tokens = [...text.matchAll(wordOf)].map((match) => ({ word: match[0], at: match.index }))
  let redacted = ''
  let from = 0
  for (let index = 0; index < tokens.length; index++) {
    const found = nameAt(tokens, index, known)
    const first = tokens[index]
    const last = tokens[index + (found?.words.length ?? 0) - 1]
    if (!found || !first || !last) continue
    redacted += text.slice(from, first.at) + mark
    from = last.at + last.word.length
    index += found.words.length - 1
  }
  return redacted + text.slice(from)
}

/** A name of one word counts as it is written in names: it may be a word like any other. */
function nameAt(tokens: ReadonlyArray<{ word: string }>, index: number, known: Known) {
  const candidates = known.get(lower(tokens[index]?.word ?? ''))
  return candidates?.find(({ words, isCased, typed }) =>
    isCased
      ? tokens[index]?.word === typed[0] || tokens[index]?.word === typed[0]?.toUpperCase()
      : words.every((word, ahead) => lower(tokens[index + ahead]?.word ?? '') === word),
  )
}
