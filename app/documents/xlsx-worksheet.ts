import { wallClockOf } from '#domain/forum/wall-clock.ts'
import { headerOf, type Sheet, type SheetColumn } from './sheet.ts'
import { format } from './xlsx-package.ts'
import { inCell } from './xlsx-text.ts'

const partSize = 64 * 1024
/** Columns from this width on break their lines. */
const longFrom = 36

/**
 * A worksheet's XML in parts: the header frozen, at most `most` rows, a filter over all of them. `ended` hears
 * whether those were all there are, once the last part is made.
 */
export async function* worksheetXml<Row>(
  { columns, organization }: Sheet<Row>,
  source: AsyncIterator<Row>,
  most: number,
  ended: (isWhole: boolean) => void,
) {
  const letters = columns.map((_, index) => letterOf(index + 1))
  const headers = columns.map((column) =>
    textCell(headerOf(column, organization.timeZone), format.header),
  )
  let part = head(columns) + rowXml(1, letters, headers)
  let count = 0
  let isWhole = false
  while (count < most) {
    const { done, value: row } = await source.next()
    isWhole = done === true
    if (done) break
    count++
    const cells = columns.map((column) => cellOf(column, row, organization.timeZone))
    part += rowXml(count + 1, letters, cells)
    if (part.length < partSize) continue
    yield Buffer.from(part)
    part = ''
  }
  yield Buffer.from(
    `${part}</sheetData><autoFilter ref="A1:${letters.at(-1)}${count + 1}"/></worksheet>`,
  )
  ended(isWhole)
}

const head = (columns: readonly SheetColumn<never>[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>\
${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}\
</cols><sheetData>`

/** A cell without its place; empty ones have none. */
type CellXml = { attributes: string; content: string } | null

const rowXml = (number: number, letters: string[], cells: CellXml[]) =>
  `<row r="${number}">${cells
    .map((cell, index) =>
      cell ? `<c r="${letters[index]}${number}" ${cell.attributes}>${cell.content}</c>` : '',
    )
    .join('')}</row>`

function cellOf<Row>(column: SheetColumn<Row>, row: Row, zone: string): CellXml {
  const cell = column.value(row)
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'number') return numberCell(cell, format.number)
  if (typeof cell === 'string') return textCell(cell, styleOf(cell, column.width))
  if (column.kind === 'day') return numberCell(serialOf(cell.getTime()), format.day)
  return numberCell(serialOf(Date.parse(`${wallClockOf(cell, zone)}Z`)), format.moment)
}

/** What a program might take for a formula is marked as text for good. */
function styleOf(text: string, width: number) {
  if (/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text)) return format.defused
  return width < longFrom ? format.text : format.long
}

const textCell = (text: string, style: number): CellXml => ({
  attributes: `s="${style}" t="inlineStr"`,
  content: `<is><t xml:space="preserve">${inCell(text)}</t></is>`,
})

const numberCell = (value: number, style: number): CellXml =>
  Number.isFinite(value) ? { attributes: `s="${style}"`, content: `<v>${value}</v>` } : null

/** Days since the beginning of a spreadsheet's time, of a moment on the wall. */
const serialOf = (wall: number) => (wall - Date.UTC(1899, 11, 30)) / 86_400_000

function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
