import { headerWords, isOtherHeader } from './field-words.ts'
import { type Field, type ImportKind, limits } from './import.ts'
import { hasTitles } from './person-name.ts'
import { type Merge, type Sheet, type SheetRow, wordsOf } from './sheet.ts'

/** The rows that name the columns, and the name of each. */
export type Header = { top: number; bottom: number; names: string[] }

/** Headers stand near the top, under the letterhead and the title. */
const searched = 80

/** The header of a sheet, null where the list begins without one. */
export function headerOf({ rows, merges }: Sheet, kind: ImportKind): Header | null {
  let best: { header: Header; score: number } | null = null
  for (const [index, row] of rows.slice(0, searched).entries()) {
    const header = joined(row, rows[index + 1], kind, merges)
    const score = scoreOf(header.names, kind)
    if (score > (best?.score ?? 0)) best = { header, score }
  }
  return best && best.score >= enough(rows) ? best.header : unknownHeader(rows)
}

/** Names nobody knows are still names, where all are words and what stands under one of them is not. */
function unknownHeader(rows: readonly SheetRow[]): Header | null {
  const top = rows.slice(0, 30)
  const width = Math.max(0, ...top.map(({ cells }) => cells.filter(Boolean).length))
  const index = top.findIndex(
    ({ cells }) => cells.filter(Boolean).length >= Math.max(2, width * 0.7),
  )
  const row = top[index]
  const below = rows.slice(index + 1, index + 50)
  const names = row?.cells.filter(Boolean) ?? []
  if (!row || names.some((name) => /\d{2}|@/.test(name) || name.length > 40)) return null
  if (new Set(names).size < names.length || names.some((name) => hasTitles(name))) return null

  const differs = row.cells.some((name, column) => {
    const values = below.map(({ cells }) => cells[column] ?? '').filter(Boolean)
    const others = values.filter((value) => /\d|@/.test(value))
    return name !== '' && !/\d/.test(name) && others.length * 2 > values.length
  })
  return differs ? { top: row.number, bottom: row.number, names: row.cells } : null
}

/** Two known names make a header; in a list of one or two columns a single one does. */
function enough(rows: readonly SheetRow[]) {
  const widest = rows.slice(0, searched).reduce((most, { cells }) => {
    return Math.max(most, cells.filter(Boolean).length)
  }, 0)
  return widest <= 2 ? 10 : 16
}

function scoreOf(names: readonly string[], kind: ImportKind) {
  const found = new Set<Field>()
  let score = 0
  for (const name of names) {
    if (name === '') continue
    const [best] = fieldScores(name, kind)
    if (best && !found.has(best.field)) {
      found.add(best.field)
      score += best.score
    } else if (!isOtherHeader(wordsOf(name))) score -= looksLikeValue(name) ? 6 : 1
  }
  return score
}

const looksLikeValue = (name: string) => /\d{3}|@|[✓√]/.test(name) || name.length > 60

export type FieldScore = { field: Field; score: number }

/** The fields a header may mean, the likeliest first: 10 said exactly, less when only contained. */
export function fieldScores(name: string, kind: ImportKind): FieldScore[] {
  const words = wordsOf(name).slice(0, 120)
  if (words === '') return []
  const scores = [...headerWords[kind]].map(([field, known]) => ({
    field,
    score: Math.max(0, ...known.map((one) => likeness(words, one))),
  }))
  return scores.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score)
}

function likeness(words: string, known: string) {
  if (known === '') return 0
  if (words === known) return 10
  if (known.length < 2 || !` ${words} `.includes(` ${known} `)) return 0
  const share = known.split(' ').length / words.split(' ').length
  return share >= 0.3 ? 4 + Math.round(share * 4) : 0
}

/** A header of two rows is read as one: the upper names what several lower ones share. */
function joined(
  row: SheetRow,
  below: SheetRow | undefined,
  kind: ImportKind,
  merges: readonly Merge[],
): Header {
  const names = row.cells.slice(0, limits.columns)
  const alone = { top: row.number, bottom: row.number, names }
  if (!below || !isLowerHalf(row, below, kind)) return alone

  const width = Math.max(names.length, below.cells.length)
  const both = Array.from({ length: width }, (_, column) => {
    const lower = below.cells[column] ?? ''
    const upper = names[column] || (lower ? spanning(row, column, merges) : '')
    return halves(upper, lower, kind)
  })
  return { top: row.number, bottom: below.number, names: both }
}

/** Below must stand names only, and at least one where the row above has none. */
function isLowerHalf(row: SheetRow, below: SheetRow, kind: ImportKind) {
  const isKnown = (cell: string) => (fieldScores(cell, kind)[0]?.score ?? 0) >= 10
  if (row.cells.filter(isKnown).length < 2) return false
  const lower = below.cells.filter(Boolean)
  if (lower.length === 0 || lower.some((cell) => looksLikeValue(cell) || /^\(?\d+\)?$/.test(cell)))
    return false
  const fillsGap = below.cells.some((cell, column) => cell !== '' && !row.cells[column])
  return fillsGap && lower.filter(isKnown).length > lower.length / 2
}

/** What stands over a column whose own cell above is empty: the cell merged over it, or the nearest to the left. */
function spanning({ number, cells }: SheetRow, column: number, merges: readonly Merge[]) {
  const merge = merges.find(
    ({ top, left, right }) => top === number && left <= column && column <= right,
  )
  return cells[merge?.left ?? column] || cells.slice(0, column).findLast(Boolean) || ''
}

function halves(upper: string, lower: string, kind: ImportKind) {
  if (!lower || !upper || upper === lower) return upper || lower
  const own = fieldScores(lower, kind)[0]?.score ?? 0
  return own >= 10 ? lower : `${upper} ${lower}`
}
