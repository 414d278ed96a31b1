import { isEmail, isPhone } from './contact.ts'
import { fieldsOfKind, isOtherHeader, repeatable } from './field-words.ts'
import { elementSaid, groupSaid } from './group-words.ts'
import { fieldScores, type Header } from './header.ts'
import type { Field, ImportKind } from './import.ts'
import { looksLikeInstitution, looksLikePosition } from './institution-name.ts'
import { hasTitles } from './person-name.ts'
import { isTick, sexOf } from './sex.ts'
import { isBlank, type SheetRow, wordsOf } from './sheet.ts'

/** A column of the list: what it is called, what it is taken for, and a few of its values. */
export type Column = {
  index: number
  key: string
  title: string
  field: Field | null
  samples: string[]
}

/** Column by key, the field it means; null is "not imported". */
export type Mapping = Record<string, Field | null>

type Sampled = Omit<Column, 'field' | 'samples'> & { values: string[] }

/** The columns of a list. What a person decided (`decided`) goes before what names and contents say. */
export function columnsOf(
  header: Header | null,
  rows: readonly SheetRow[],
  kind: ImportKind,
  decided: Mapping | null,
): Column[] {
  const columns = sampled(header, rows)
  const guessed = guess(columns, kind)
  return columns.map(({ values, ...column }) => {
    const own = decided && column.key in decided ? decided[column.key] : guessed.get(column.key)
    const samples = values.filter(Boolean).toSorted(byLengthAndText).slice(0, 3)
    return { ...column, field: own ?? null, samples }
  })
}

const byLengthAndText = (one: string, other: string) =>
  other.length - one.length || (one < other ? -1 : 1)

/** How a list is recognised when it comes again, in whatever order its columns stand. */
export const signatureOf = (columns: readonly Column[]) =>
  columns
    .map(({ key }) => key)
    .toSorted()
    .join('|')

/** Enough to know a column by its content. */
const looked = 400

function sampled(header: Header | null, rows: readonly SheetRow[]): Sampled[] {
  const width = Math.max(0, ...rows.slice(0, 2000).map(({ cells }) => cells.length))
  const seen = new Map<string, number>()
  return Array.from({ length: Math.max(width, header?.names.length ?? 0) }, (_, index) => {
    const title = header?.names[index] ?? ''
    const words = wordsOf(title) || (title === '' ? `#${letterOf(index)}` : title)
    const count = (seen.get(words) ?? 0) + 1
    seen.set(words, count)
    const key = (count > 1 ? `${words} (${count})` : words).slice(0, 200)
    const values = rows.slice(0, looked).map(({ cells }) => cells[index] ?? '')
    return { index, key, title, values: values.filter((value) => !isBlank(value)) }
  }).filter(({ title, values }) => title !== '' || values.length > 0)
}

/** A, B … Z, AA: what the spreadsheet calls the column. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

type Claim = { column: Sampled; field: Field; score: number }

/** Gives every field the column that claims it best; the order in which columns stand says nothing. */
function guess(columns: readonly Sampled[], kind: ImportKind) {
  const claims = columns.flatMap((column) => claimsOf(column, kind)).toSorted(byScore)
  const given = new Map<string, Field>()
  const taken = new Set<Field>()
  for (const { column, field, score } of claims) {
    if (given.has(column.key) || score < 3) continue
    if (taken.has(field) && !(repeatable.has(field) && score >= 8)) continue
    given.set(column.key, field)
    taken.add(field)
  }
  if (!taken.has('name')) nameAmong(columns, given, kind)
  return given
}

const byScore = (one: Claim, other: Claim) =>
  other.score - one.score || (one.column.key < other.column.key ? -1 : 1)

function claimsOf(column: Sampled, kind: ImportKind): Claim[] {
  if (isOtherHeader(wordsOf(column.title)) && fieldScores(column.title, kind)[0]?.score !== 10)
    return []
  const named = new Map(fieldScores(column.title, kind).map(({ field, score }) => [field, score]))
  const contents = contentScores(column.values)
  const best = Math.max(0, ...named.values())
  // Whose numbers "No. HP" holds is said by the rest of its name: it never counts the rows.
  const counts = (named.get('number') ?? 0) === best || contents.number !== undefined
  return fieldsOfKind[kind]
    .filter((field) => field !== 'number' || counts)
    .map((field) => ({
      column,
      field,
      score: (named.get(field) ?? 0) + contentScore(contents, field, named.size > 0),
    }))
    .filter(({ score }) => score > 0)
}

/** Content speaks for a column without a name, against a wrong one, and little beside a right one. */
function contentScore(contents: Partial<Record<Field, number>>, field: Field, isNamed: boolean) {
  const share = contents[field] ?? 0
  const telling = field === 'phone' || field === 'email'
  if (isNamed && telling && share === 0 && Object.keys(contents).length > 0) return -3
  return share * (isNamed ? (telling && share > 0.6 ? 9 : 1.5) : 6)
}

function contentScores(values: readonly string[]) {
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length
  const shares: Partial<Record<Field, number>> = {
    email: share(isEmail),
    phone: share((value) => isPhone(value)),
    sex: share((value) => sexOf(value) !== null),
    number: share((value) => /^\d{1,5}\.?$/.test(value)),
    group: share((value) => groupSaid(value) !== null),
    element: share((value) => elementSaid(value) !== null && groupSaid(value) === null),
    institution: share(looksLikeInstitution) * 0.9,
    position: share((value) => looksLikePosition(value) && !looksLikeInstitution(value)) * 0.9,
    name: share(hasTitles),
  }
  if (share(isTick) > 0.9) return {}
  return Object.fromEntries(Object.entries(shares).filter(([, one]) => one >= 0.5))
}

/** Without a column that says so, the names are the column with most different words in it. */
function nameAmong(columns: readonly Sampled[], given: Map<string, Field>, kind: ImportKind) {
  if ([...given.values()].includes('institution') && kind !== 'UNITS') return
  const worded = columns
    .filter(({ key, title }) => !given.has(key) && title === '')
    .map((column) => ({
      key: column.key,
      words: new Set(column.values.filter((value) => /\p{L}{2}/u.test(value))).size,
    }))
    .filter(({ words }) => words > 0)
    .toSorted((one, other) => other.words - one.words || (one.key < other.key ? -1 : 1))
  if (worded[0]) given.set(worded[0].key, 'name')
}
