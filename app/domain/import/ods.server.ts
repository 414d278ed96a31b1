import type { Archive } from './archive.server.ts'
import { limits } from './import.ts'
import { cellText, type Merge, type Sheet, SheetRefused, type SheetRow } from './sheet.ts'

/** The sheets of an OpenDocument workbook as text. */
export async function readOds(archive: Archive): Promise<Sheet[]> {
  const gathered = gather()
  await archive.read('content.xml', gathered.listener)
  return gathered.sheets
}

function gather() {
  const sheets: Sheet[] = []
  const at = theBeginning()
  const open = openers(at, sheets)
  const close = closers(at, sheets)
  const alias = (tag: string) => (tag === 'covered-table-cell' ? 'table-cell' : tag)
  return {
    sheets,
    listener: {
      open: (tag: string, attributes: Attributes) => pick(open, alias(tag))?.(attributes),
      text(text: string) {
        if (!at.note && at.text.length < limits.cell) at.text += text
      },
      close: (tag: string) => pick(close, alias(tag))?.({}),
    },
  }
}

const theBeginning = (): At => ({
  ...{ style: '', hidden: new Set<string>() },
  ...{ row: emptyRow(), number: 0, rowRepeat: 1 },
  ...{ text: '', repeat: 1, span: [1, 1], note: false },
})

function openers(at: At, sheets: Sheet[]) {
  return {
    style: (a: Attributes) => {
      at.style = a['style:name'] ?? ''
    },
    'table-properties': (a: Attributes) => {
      if (a['table:display'] === 'false') at.hidden.add(at.style)
    },
    table: (a: Attributes) => {
      at.number = 0
      const name = (a['table:name'] ?? '').slice(0, 100)
      sheets.push({
        name,
        hidden: at.hidden.has(a['table:style-name'] ?? ''),
        rows: [],
        merges: [],
      })
    },
    'table-row': (a: Attributes) => {
      at.row = { number: at.number + 1, cells: [] }
      at.rowRepeat = Number(a['table:number-rows-repeated'] ?? 1)
    },
    'table-cell': (a: Attributes) => {
      at.text = ''
      at.repeat = Number(a['table:number-columns-repeated'] ?? 1)
      at.span = [
        Number(a['table:number-rows-spanned'] ?? 1),
        Number(a['table:number-columns-spanned'] ?? 1),
      ]
    },
    annotation: () => {
      at.note = true
    },
    p: () => {
      if (at.text && !at.note) at.text += '\n'
    },
  }
}

function closers(at: At, sheets: Sheet[]) {
  return {
    annotation: () => {
      at.note = false
    },
    'table-cell': () => finishCell(at, sheets.at(-1)?.merges ?? []),
    'table-row': () => finishRow(at, sheets.at(-1)?.rows ?? []),
  }
}

type Attributes = Record<string, string>

const pick = (handlers: Record<string, (attributes: Attributes) => void>, tag: string) =>
  Object.hasOwn(handlers, tag) ? handlers[tag] : undefined

const emptyRow = (): SheetRow => ({ number: 0, cells: [] })

type At = {
  /** The style being read, and those that hide a table. */
  style: string
  hidden: Set<string>
  row: SheetRow
  number: number
  rowRepeat: number
  text: string
  repeat: number
  span: number[]
  note: boolean
}

/** A cell repeated without a word in it only moves the column on. */
function finishCell(at: At, merges: Merge[]) {
  const { cells, number } = at.row
  const text = cellText(at.text)
  const column = cells.length
  const times = Math.min(at.repeat, limits.columns - column)
  for (let count = 0; count < times; count++) cells.push(text)
  const [rows = 1, columns = 1] = at.span
  if (text && (rows > 1 || columns > 1))
    merges.push({
      top: number,
      bottom: number + rows - 1,
      left: column,
      right: column + columns - 1,
    })
  at.text = ''
}

function finishRow(at: At, rows: SheetRow[]) {
  const { cells, number } = at.row
  const times = cells.some(Boolean) ? Math.min(at.rowRepeat, limits.rows) : 0
  for (let count = 0; count < times; count++) rows.push({ number: number + count, cells })
  if (rows.length > limits.rows) throw new SheetRefused('too-many-rows')
  at.number = number + at.rowRepeat - 1
}
