import { wallClockOf } from '#domain/forum/wall-clock.ts'
import { type Cell, headerOf, type Sheet, type SheetColumn } from './sheet.ts'

const partSize = 64 * 1024

/**
 * The sheet as CSV: RFC 4180, UTF-8 with its mark, semicolons and decimal commas, as a spreadsheet that
 * speaks Indonesian opens it. See docs/decisions/015.
 */
export async function* csvOf<Row>({ columns, rows, organization }: Sheet<Row>) {
  const encoder = new TextEncoder()
  let part = `\uFEFF${columns.map((column) => field(headerOf(column, organization.timeZone))).join(';')}\r\n`
  for await (const row of rows) {
    const cells = columns.map((column) => fieldOf(column, row, organization.timeZone))
    part += `${cells.join(';')}\r\n`
    if (part.length < partSize) continue
    yield encoder.encode(part)
    part = ''
  }
  if (part) yield encoder.encode(part)
}

function fieldOf<Row>({ kind, value }: SheetColumn<Row>, row: Row, zone: string) {
  const cell: Cell = value(row)
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'string') return field(cell)
  if (kind === 'day') return cell.toISOString().slice(0, 10)
  return wallClockOf(cell, zone).replace('T', ' ')
}

/**
 * A text that no program runs: what would begin a formula, at the start or wherever a program that splits
 * fields elsewhere would see one, gets an apostrophe before it.
 */
function field(text: string) {
  const safe = text
    .replace(/^(?=[\t\r\n])/, "'")
    .replace(/(^|[,;\t\r\n])(?=[ '"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'")
  return /[;,"\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
