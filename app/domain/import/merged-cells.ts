import type { Column } from './columns.ts'
import type { Header } from './header.ts'
import type { Field } from './import.ts'
import { type Merge, type Sheet, type SheetRow, wordsOf } from './sheet.ts'

/** What a cell stands for in the rows below it, when it is merged over them. */
const spreading: ReadonlySet<Field> = new Set([
  'name',
  'institution',
  'role',
  'group',
  'element',
  'unit',
  'category',
  'district',
  'village',
])

/**
 * Gives rows the cells that were merged over them. A text file knows no merging: there a group is carried down
 * where each is named once and most rows have none, and an institution where the row's number is missing with it.
 */
export function filledAcross(sheet: Sheet, rows: readonly SheetRow[], columns: readonly Column[]) {
  const merges = verticalMerges(sheet.merges, columns)
  const first = new Map(sheet.rows.map(({ number, cells }) => [number, cells]))
  const carried = sheet.merges.length === 0 ? carrierOf(rows, columns) : null
  return (row: SheetRow) => {
    const cells = [...row.cells]
    for (const { top, left } of merges.get(row.number) ?? [])
      cells[left] ||= first.get(top)?.[left] ?? ''
    return carried ? carried(cells) : cells
  }
}

function verticalMerges(merges: readonly Merge[], columns: readonly Column[]) {
  const fills = new Set(
    columns.filter(({ field }) => field && spreading.has(field)).map(({ index }) => index),
  )
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    if (merge.bottom === merge.top || !fills.has(merge.left)) continue
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, merge.top + 5000); row++)
      byRow.set(row, [...(byRow.get(row) ?? []), merge])
  }
  return byRow
}

function carrierOf(rows: readonly SheetRow[], columns: readonly Column[]) {
  const at = (field: Field) => columns.find((column) => column.field === field)?.index ?? -1
  const number = at('number')
  const entries = rows.filter(({ cells }) => cells.filter(Boolean).length > 1)
  const mostlyEmpty = (index: number) => {
    const said = entries.flatMap(({ cells }) => cells[index] || [])
    return said.length * 2 <= entries.length && new Set(said).size === said.length
  }
  const always = ['group', 'element', 'unit', 'category'] as const
  const carrying = always.map(at).filter((index) => index >= 0 && mostlyEmpty(index))
  const withNumber = [at('institution')].filter((index) => index >= 0 && number >= 0)
  const last = new Map<number, string>()

  return (cells: string[]) => {
    for (const index of [...carrying, ...withNumber]) {
      const mayCarry = carrying.includes(index) || !cells[number]
      if (cells[index]) last.set(index, cells[index])
      else if (mayCarry) cells[index] = last.get(index) ?? ''
    }
    return cells
  }
}

type Block = { sheet: Sheet; header: Header | null }

/** Lists that stand side by side under the same names, as sheets of their own. */
export function sideBySide(sheet: Sheet, header: Header | null): Block[] {
  const width = header ? repeatedWidth(header.names.map(wordsOf)) : null
  if (!header || !width) return [{ sheet, header }]

  const starts = header.names.flatMap((_, at) => (at % width === 0 ? [at] : []))
  return starts
    .filter((start) => header.names.slice(start, start + width).filter(Boolean).length > 1)
    .map((start) => ({
      header: { ...header, names: header.names.slice(start, start + width) },
      sheet: {
        ...sheet,
        rows: sheet.rows.map(({ number, cells }) => ({
          number,
          cells: cells.slice(start, start + width),
        })),
        merges: sheet.merges
          .filter(({ left }) => left >= start && left < start + width)
          .map((merge) => ({ ...merge, left: merge.left - start, right: merge.right - start })),
      },
    }))
}

/** After how many columns the names begin anew; null when they do not. */
function repeatedWidth(names: readonly string[]) {
  const first = names.findIndex(Boolean)
  const again = names.findIndex((name, index) => index > first && name === names[first])
  if (first !== 0 || again < 2) return null
  const repeats = names.every(
    (name, index) => index < again || name === '' || name === names[index % again],
  )
  const filled = names.slice(again).filter(Boolean).length
  return repeats && filled > 1 ? again : null
}
