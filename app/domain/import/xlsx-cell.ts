import { limits } from './import.ts'
import { cellText, SheetRefused, type SheetRow } from './sheet.ts'

type Known = {
  strings: readonly string[]
  /** By style: whether its numbers are days. */
  dates: readonly boolean[]
  weigh: (length: number) => void
}

type Cell = { column: number; type: string; style: number; value: string }

/** Gathers the rows of a sheet while its XML passes by; empty rows are left out. */
export function cellsOf(known: Known) {
  const rows: SheetRow[] = []
  let row: SheetRow = { number: 0, cells: [] }
  let cell: Cell | null = null
  let reading = false

  const finishRow = () => {
    if (row.cells.some(Boolean)) rows.push(row)
    if (rows.length > limits.rows) throw new SheetRefused('too-many-rows')
  }
  const finishCell = ({ column, ...read }: Cell) => {
    const text = column < limits.columns ? cellText(textOf(read, known)) : ''
    known.weigh(text.length)
    for (let at = row.cells.length; text && at < column; at++) row.cells.push('')
    if (text) row.cells[column] = text
  }
  const listener = {
    open(tag: string, { r, t = 'n', s }: Record<string, string>) {
      if (tag === 'row') row = { number: Number(r) || row.number + 1, cells: [] }
      if (tag === 'c') {
        const column = r ? columnIn(r) : nextColumn(row, cell)
        cell = { column, type: t, style: Number(s ?? -1), value: '' }
      }
      reading = cell !== null && (tag === 'v' || (tag === 't' && cell.type === 'inlineStr'))
    },
    text(text: string) {
      if (reading && cell && cell.value.length < limits.cell) cell.value += text
    },
    close(tag: string) {
      if (tag === 'v' || tag === 't') reading = false
      if (tag === 'c' && cell) finishCell(cell)
      if (tag === 'row') {
        finishRow()
        cell = null
      }
    },
  }
  return { rows, listener }
}

const nextColumn = ({ cells }: SheetRow, last: Cell | null) =>
  Math.max(cells.length, (last?.column ?? -1) + 1)

function columnIn(reference: string) {
  let column = 0
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return column - 1
}

function textOf({ type, style, value }: Omit<Cell, 'column'>, { strings, dates }: Known) {
  if (value === '') return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'e') return ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return dayOf(new Date(value))
  if (type !== 'n') return value
  return dates[style] ? serialDay(Number(value)) : plainNumber(value)
}

/** All the digits there are, never in powers of ten. */
export function plainNumber(value: string) {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (Number.isInteger(number) && Math.abs(number) < 1e18) return BigInt(number).toString()
  return String(Number(number.toPrecision(15)))
}

/** Days since 30 December 1899, which is how spreadsheets count. */
const serialDay = (serial: number) => dayOf(new Date(Math.round((serial - 25_569) * 86_400_000)))

const dayOf = (date: Date) =>
  Number.isNaN(date.getTime())
    ? ''
    : `${String(date.getUTCDate()).padStart(2, '0')}/${String(date.getUTCMonth() + 1).padStart(2, '0')}/${date.getUTCFullYear()}`
