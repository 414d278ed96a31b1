import { type SkmElement, skmElements } from '../feedback/feedback.ts'
import { isBlank, type Sheet, type SheetRow, wordsOf } from '../import/sheet.ts'
import { byElement, type Means } from './ikm.ts'
import { type Period, periodSaid } from './period.ts'
import type { ElementOrder } from './satisfaction.schema.ts'

/** What one row (or the whole sheet) says of one period; null for what it does not say. */
export type ReadPeriod = {
  /** In the file, counted from 1. */
  line: number
  service: string | null
  period: Period | null
  population: number | null
  respondents: number | null
  means: Means | null
  /** Whether the values stood on the scale to 100 and were divided by 25. */
  isConverted: boolean
}

/** Why a sheet cannot be read as a whole. */
export type SheetTrouble = 'no-elements' | 'numbers-only' | 'elements-missing' | 'element-twice'

export type SheetAnswer =
  | { trouble: SheetTrouble; missing?: SkmElement[] }
  | { trouble?: undefined; rows: ReadPeriod[]; isNumbered: boolean }

/**
 * Reads the means of the elements: one period a row with an element a column, or one element a row. An element
 * is known by its name; a sheet that has only numbers is read when somebody says in which order they count.
 */
export function readElements(sheet: Sheet, order: ElementOrder | null): SheetAnswer {
  const named = layoutOf(sheet, elementNamed)
  const numbered = named
    ? null
    : layoutOf(sheet, (text) => elementNumbered(text, order ?? 'OFFICIAL'))
  const layout = named ?? numbered
  if (!layout) return { trouble: 'no-elements' }
  if (numbered && !order) return { trouble: 'numbers-only' }

  const found = layout.places.map(({ element }) => element)
  const missing = skmElements.filter((element) => !found.includes(element))
  if (missing.length > 0) return { trouble: 'elements-missing', missing }
  if (found.length > skmElements.length) return { trouble: 'element-twice' }
  return { rows: rowsIn(sheet, layout), isNumbered: numbered !== null }
}

type Place = { element: SkmElement; index: number }
type Layout =
  | { kind: 'COLUMNS'; header: SheetRow; places: Place[] }
  | { kind: 'ROWS'; places: Place[] }
type Naming = (text: string) => SkmElement | null

/** Fewer names than these are no list of elements. */
const fewest = 4

/** Where the elements stand: beside one another in a header, or under one another in a column. */
function layoutOf({ rows }: Sheet, naming: Naming): Layout | null {
  const across = rows.map((header) => ({ header, places: placesIn(header.cells, naming) }))
  const [widest] = across.toSorted((one, other) => other.places.length - one.places.length)
  const down = rows.flatMap(({ cells }, index) => {
    const element = cells.slice(0, 3).map(naming).find(Boolean)
    return element ? [{ element, index }] : []
  })
  if (widest && widest.places.length >= Math.max(fewest, down.length)) {
    return { kind: 'COLUMNS', ...widest }
  }
  return down.length >= fewest ? { kind: 'ROWS', places: down } : null
}

const placesIn = (cells: readonly string[], naming: Naming) =>
  cells.flatMap((cell, index) => {
    const element = naming(cell)
    return element ? [{ element, index }] : []
  })

const names: ReadonlyArray<readonly [SkmElement, RegExp]> = [
  ['COMPLAINT_HANDLING', /\b(pengaduan|aduan|keluhan|complaint)/],
  ['FACILITIES', /\b(sarana|prasarana|sarpras|fasilitas|facilit)/],
  ['REQUIREMENTS', /\b(persyaratan|syarat|requirement)/],
  ['PROCEDURE', /\b(prosedur|mekanisme|sistem|procedure)/],
  [
    'TIME',
    /\b(waktu (penyelesaian|pelayanan|layanan|proses)|kecepatan)|^(\d |u ?\d )?(waktu|time)$/,
  ],
  ['COST', /\b(biaya|tarif|cost|fee)/],
  ['PRODUCT', /\b(produk|spesifikasi|product)/],
  ['COMPETENCE', /\b(kompetensi|kemampuan|competence)/],
  ['CONDUCT', /\b(perilaku|sikap|kesopanan|conduct)/],
]

/** The element a heading names, whatever number stands before it. */
export function elementNamed(text: string): SkmElement | null {
  const words = wordsOf(text)
  if (words.length > 90) return null
  return names.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The element of a bare number such as "U8": questionnaires in use swap the last two. */
export function elementNumbered(text: string, order: ElementOrder): SkmElement | null {
  const [, number] = /^(?:u|unsur|nrr u?)\s*(\d)$/.exec(wordsOf(text)) ?? []
  const swapped: Record<string, string> = order === 'SWAPPED' ? { 8: '9', 9: '8' } : {}
  return number ? (skmElements[Number(swapped[number] ?? number) - 1] ?? null) : null
}

function rowsIn({ rows }: Sheet, layout: Layout): ReadPeriod[] {
  if (layout.kind === 'ROWS') {
    const own = layout.places.map(({ element, index }) => [element, valueIn(rows[index])] as const)
    const values = new Map(own)
    const first = rows[layout.places[0]?.index ?? 0]?.number ?? 1
    return [{ ...nothing, line: first, ...meansFrom((element) => values.get(element) ?? null) }]
  }
  const { header, places } = layout
  const at = new Map(places.map(({ element, index }) => [element, index]))
  const facts = factColumns(header.cells, new Set(at.values()))
  return rows
    .filter(({ number }) => number > header.number)
    .filter(({ cells }) => places.some(({ index }) => numberIn(cells[index]) !== null))
    .map(({ number, cells }) => ({
      line: number,
      ...factsOf(cells, facts),
      ...meansFrom((element) => numberIn(cells[at.get(element) ?? -1])),
    }))
}

const nothing = { service: null, period: null, population: null, respondents: null }

const factNames = {
  service: /\b(layanan|pelayanan|service)\b/,
  period: /\b(periode|semester|triwulan|period)\b/,
  year: /^(tahun|year)$/,
  respondents: /\b(responden|sampel|respondent)/,
  population: /\b(populasi|pengguna|population)\b/,
} as const

type FactName = keyof typeof factNames
type Facts = Partial<Record<FactName, number>>

function factColumns(cells: readonly string[], taken: ReadonlySet<number>): Facts {
  const facts: Facts = {}
  for (const [index, cell] of cells.entries()) {
    if (taken.has(index)) continue
    const words = wordsOf(cell)
    const fact = (Object.keys(factNames) as FactName[]).find(
      (name) => facts[name] === undefined && factNames[name].test(words),
    )
    if (fact) facts[fact] = index
  }
  return facts
}

function factsOf(cells: readonly string[], facts: Facts) {
  const said = (name: FactName) => {
    const cell = cells[facts[name] ?? -1] ?? ''
    return isBlank(cell) ? '' : cell
  }
  const wholeOf = (name: FactName) => {
    const digits = said(name).replace(/[.\s](?=\d{3}\b)/g, '')
    return /^\d{1,9}$/.test(digits) ? Number(digits) : null
  }
  const period = said('period')
  return {
    service: said('service') || null,
    period: periodSaid(period) ?? periodSaid(`${period} ${said('year')}`),
    population: wholeOf('population'),
    respondents: wholeOf('respondents'),
  }
}

function meansFrom(of: (element: SkmElement) => number | null) {
  const values = byElement(of)
  const all = Object.values(values)
  const within = (from: number, to: number) =>
    all.every((value) => value !== null && value >= from && value <= to)
  const isConverted = within(25, 100)
  if (!isConverted && !within(1, 4)) return { means: null, isConverted: false }
  const divisor = isConverted ? 25 : 1
  const means = byElement((element) => round((values[element] ?? 0) / divisor))
  return { means, isConverted }
}

/** Kept to four decimals. */
const round = (value: number) => Math.round(value * 10_000) / 10_000

function numberIn(cell: string | undefined) {
  const text = (cell ?? '').trim().replace(',', '.')
  return /^\d{1,3}(\.\d{1,12})?$/.test(text) ? Number(text) : null
}

/** In a row of one element what counts is its first number within a scale, after the number of the row. */
function valueIn(row: SheetRow | undefined) {
  const at = row?.cells.findIndex((cell) => elementNamed(cell) ?? elementNumbered(cell, 'OFFICIAL'))
  const numbers = row?.cells.slice((at ?? 0) + 1).map(numberIn) ?? []
  return numbers.find((value) => value !== null && value >= 1) ?? null
}
