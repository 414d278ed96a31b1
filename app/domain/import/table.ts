import { type Column, columnsOf, type Mapping, signatureOf } from './columns.ts'
import { elementSaid, groupSaid, saysOrganizer } from './group-words.ts'
import { type Header, headerOf } from './header.ts'
import type { Field, ImportKind, ReasonCode } from './import.ts'
import { looksLikeInstitution } from './institution-name.ts'
import { type LineKind, lineTeller } from './line-kind.ts'
import { filledAcross, sideBySide } from './merged-cells.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A row of the file with what its columns say and what the headings above it add. */
export type Line = {
  number: number
  /** Which of the lists that stand side by side; 0 in most sheets. */
  block: number
  cells: string[]
  values: Partial<Record<Field, string[]>>
  context: Context
  /** Whether the list tells people from where they come from. */
  ofPeople: boolean
  /** Why it is no entry of the list; null for an entry. */
  passed: ReasonCode | null
}

/** What headings above a row say about it. */
export type Context = Partial<
  Record<'group' | 'institution' | 'district' | 'unit' | 'category', string>
>

export type Table = { header: Header | null; columns: Column[]; signature: string; lines: Line[] }

/** The list in a sheet: its header found, its columns understood, its rows told apart. */
export function tableOf(sheet: Sheet, kind: ImportKind, decided: Mapping | null = null): Table {
  const header = headerOf(sheet, kind)
  const blocks = sideBySide(sheet, header)
  const tables = blocks.map((block, index) =>
    oneTable(block.sheet, block.header, kind, decided, index),
  )
  const [first] = tables
  const lines = tables
    .flatMap(({ lines }) => lines)
    .filter(({ block, passed }) => block === 0 || !passed)
  return {
    header,
    columns: first?.columns ?? [],
    signature: first?.signature ?? '',
    lines,
  }
}

function oneTable(
  sheet: Sheet,
  header: Header | null,
  kind: ImportKind,
  decided: Mapping | null,
  block: number,
): Table {
  const bottom = header?.bottom ?? 0
  const above = sheet.rows.filter(({ number }) => number <= bottom)
  const below = sheet.rows.filter(({ number }) => number > bottom)
  const columns = columnsOf(header, entriesAmong(below), kind, decided)
  const lines = [
    ...above.map((row) => passedLine(row, block, isHeaderRow(row, header) ? 'header' : 'title')),
    ...linesOf(below, { sheet, header, columns, kind, block }),
  ]
  return { header, columns, signature: signatureOf(columns), lines }
}

const isHeaderRow = ({ number }: SheetRow, header: Header | null) =>
  header !== null && number >= header.top && number <= header.bottom

/** Headings and signatures are no sample of what a column holds. */
const entriesAmong = (rows: readonly SheetRow[]) => {
  const several = rows.filter(({ cells }) => new Set(cells.filter(Boolean)).size > 1)
  return several.length > 0 ? several : rows
}

type Within = {
  sheet: Sheet
  header: Header | null
  columns: Column[]
  kind: ImportKind
  block: number
}

function linesOf(
  rows: readonly SheetRow[],
  { sheet, header, columns, kind, block }: Within,
): Line[] {
  const tell = lineTeller(header, columns, rows)
  const fill = filledAcross(sheet, rows, columns)
  const byName = columns.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const ofPeople = columns.some(({ field }) => field !== null && personal.has(field))
  let context: Context = {}
  return rows.flatMap((row): Line[] => {
    if (!row.cells.some(Boolean)) return []
    const what = tell(row)
    if (what === 'section') context = contextOf(headingOf(row, columns), kind, context)
    if (what !== 'data') return [passedLine(row, block, what)]
    const filled = fill(row)
    const values = valuesOf(filled, byName)
    return [
      { number: row.number, block, cells: row.cells, values, context, ofPeople, passed: null },
    ]
  })
}

/** Only people have these. */
const personal: ReadonlySet<Field> = new Set([
  'institution',
  'role',
  'sex',
  'male',
  'female',
  'titleBefore',
  'titleAfter',
])

const passedLine = (
  row: SheetRow,
  block: number,
  passed: Exclude<LineKind, 'data'> | 'title' | 'header',
): Line => ({
  number: row.number,
  block,
  cells: row.cells,
  values: {},
  context: {},
  ofPeople: false,
  passed,
})

/** What several columns say of one field comes in the order of their names, wherever they stand. */
function valuesOf(cells: readonly string[], columns: readonly Column[]) {
  const values: Line['values'] = {}
  for (const { field, index } of columns) {
    const cell = cells[index] ?? ''
    if (!field || cell === '') continue
    values[field] = [...(values[field] ?? []), cell]
  }
  return values
}

/** A heading's text, without the letter or numeral that counts it. */
function headingOf({ cells }: SheetRow, columns: readonly Column[]) {
  const numberAt = columns.find(({ field }) => field === 'number')?.index ?? -1
  const texts = cells.filter((cell, index) => cell !== '' && index !== numberAt)
  const text = texts[0] ?? cells.find(Boolean) ?? ''
  return text
    .replace(/^\s*(?:[A-Z]|[IVXL]{1,6}|\d{1,2})\s*[.)]\s*/, '')
    .replace(/\s*:\s*$/, '')
    .trim()
}

/** What a heading means for the rows under it; one of another sort keeps what was said before. */
function contextOf(text: string, kind: ImportKind, before: Context): Context {
  if (kind === 'SERVICES') return { unit: text.replace(/^(nama )?unit( kerja)?\s*:\s*/i, '') }
  if (kind === 'UNITS') return { category: text }
  if (groupSaid(text) ?? elementSaid(text)) return { group: text }
  if (saysOrganizer(text)) return { group: text }
  const district = /^kecamatan\s+(.{3,60})$/i.exec(text)?.[1]
  if (district) return { ...before, institution: undefined, district }
  if (looksLikeInstitution(text)) return { ...before, institution: text }
  return { group: text }
}
