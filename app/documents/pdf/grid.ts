import { columnWidths } from '../columns.ts'
import type { Table } from '../paper.ts'
import { decorate, drawLine, type Flow, lineHeight, margin, rule, widthOf } from './flow.ts'
import { type Line, linesOf, type Style } from './lines.ts'

// Where the cells of a table are, and what is drawn in them.

export const cellStyle: Style = { face: 'regular', size: 9 }
export const headerStyle: Style = { face: 'bold', size: 9 }
export const padding = 4

export type Grid = { columns: Table['columns']; xs: number[]; widths: number[] }
export type Cells = Line[][]

const grids = new WeakMap<Table, { width: number; grid: Grid }>()

export function gridOf(flow: Flow, table: Table): Grid {
  const width = widthOf(flow)
  const known = grids.get(table)
  if (known?.width === width) return known.grid
  const widths = columnWidths(table, width, (word, isHeader) => {
    const style = isHeader ? headerStyle : cellStyle
    return flow.measure(word, style).width + 2 * padding + 0.1
  })
  let x = margin.side
  const xs = widths.map((one) => {
    x += one
    return x - one
  })
  const grid = { columns: table.columns, xs, widths }
  grids.set(table, { width, grid })
  return grid
}

export const cellsOf = (
  flow: Flow,
  { widths }: Grid,
  texts: readonly string[],
  style: Style,
): Cells =>
  widths.map((width, index) =>
    linesOf(texts[index] ?? '', width - 2 * padding, style, flow.measure),
  )

export const heightOf = (cells: Cells, style: Style) =>
  Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(style) + 2 * padding

export function drawCell(flow: Flow, grid: Grid, index: number, lines: Line[], style: Style) {
  const width = (grid.widths[index] ?? 0) - 2 * padding
  const x = (grid.xs[index] ?? 0) + padding
  const align = grid.columns[index]?.align
  lines.forEach((line, number) => {
    const y = flow.y + padding + number * lineHeight(style)
    drawLine(flow, line, style, { x, y, width, align })
  })
}

export function drawFrame(flow: Flow, { xs, widths }: Grid, height: number, fill?: string) {
  const { doc, y } = flow
  decorate(flow, () => {
    xs.forEach((x, index) => {
      doc.lineWidth(0.6).rect(x, y, widths[index] ?? 0, height)
      if (fill) doc.fillAndStroke(fill, rule)
      else doc.stroke(rule)
    })
  })
}
