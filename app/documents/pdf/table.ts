import type { Table } from '../paper.ts'
import {
  bottomOf,
  decorate,
  drawLine,
  type Element,
  type Flow,
  lineHeight,
  margin,
  newElement,
  roomIn,
  rule,
  turnPage,
  widthOf,
  within,
} from './flow.ts'
import { type Line, linesOf, type Style } from './lines.ts'
import { drawPath } from './path.ts'

const cellStyle: Style = { face: 'regular', size: 9 }
const headerStyle: Style = { face: 'bold', size: 9 }
const padding = 4
/** A row taller than this part of a page is parted between two pages instead of moved to the next. */
const partable = 0.3

type Grid = { columns: Table['columns']; xs: number[]; widths: number[] }
type Cells = Line[][]

/** A table whose header comes again on every page, and whose rows stay whole where they can. */
export async function drawTable(flow: Flow, table: Table, rest: () => Promise<void>) {
  const element = newElement(flow, flow.root, 'Table')
  const grid = gridOf(flow, table)
  const header = cellsOf(
    flow,
    grid,
    table.columns.map((column) => column.header),
    headerStyle,
  )
  const row = firstRow(flow, grid, table)
  if (roomIn(flow) < heightOf(header, headerStyle) + Math.min(row, 90)) turnPage(flow)
  drawHeader(flow, grid, header, element)
  let count = 0
  for (const texts of table.rows) {
    const cells = cellsOf(flow, grid, texts, cellStyle)
    const drawing = table.drawings?.[count]
    if (drawing) drawSignedRow(flow, grid, cells, { element, header, drawing })
    else drawRow(flow, grid, cells, element, header)
    count += 1
    if (count % 50 === 0) await rest()
  }
  flow.y += 10
}

const firstRow = (flow: Flow, grid: Grid, { rows }: Table) =>
  rows[0] ? heightOf(cellsOf(flow, grid, rows[0], cellStyle), cellStyle) : 0

function gridOf(flow: Flow, { columns }: Table): Grid {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (widthOf(flow) * share) / all)
  let x = margin.side
  const xs = widths.map((width) => {
    x += width
    return x - width
  })
  return { columns, xs, widths }
}

const cellsOf = (flow: Flow, { widths }: Grid, texts: readonly string[], style: Style): Cells =>
  widths.map((width, index) =>
    linesOf(texts[index] ?? '', width - 2 * padding, style, flow.measure),
  )

const heightOf = (cells: Cells, style: Style) =>
  Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(style) + 2 * padding

/** The header; where it comes again on a further page it only decorates. */
function drawHeader(flow: Flow, grid: Grid, header: Cells, element: Element | null) {
  const height = heightOf(header, headerStyle)
  drawFrame(flow, grid, height, '#eef2f5')
  if (element) {
    const row = newElement(flow, element, 'TR')
    drawCells(flow, grid, header, { style: headerStyle, row, tag: 'TH' })
  } else {
    decorate(flow, () => {
      header.forEach((lines, index) => {
        drawCell(flow, grid, index, lines, headerStyle)
      })
    })
  }
  flow.y += height
}

function drawRow(flow: Flow, grid: Grid, cells: Cells, element: Element, header: Cells) {
  const height = heightOf(cells, cellStyle)
  const page = bottomOf(flow) - margin.top - heightOf(header, headerStyle)
  const row = newElement(flow, element, 'TR')
  const columns = cells.map(() => newElement(flow, row, 'TD'))
  const again = () => {
    turnPage(flow)
    drawHeader(flow, grid, header, null)
  }
  if (height > roomIn(flow) && height <= page * partable) again()

  for (let at = 0, lines = Math.max(1, ...cells.map((one) => one.length)); at < lines; ) {
    const fitting = Math.floor((roomIn(flow) - 2 * padding) / lineHeight(cellStyle))
    if (fitting < Math.min(2, lines - at)) {
      again()
      continue
    }
    const here = cells.map((one) => one.slice(at, at + fitting))
    drawPart(flow, grid, here, columns)
    at += fitting
  }
}

const signedHeight = 44

type Signed = { element: Element; header: Cells; drawing: string }

/** A row with a drawn line in its last cell, whole on one page. */
function drawSignedRow(flow: Flow, grid: Grid, cells: Cells, { element, header, drawing }: Signed) {
  const height = Math.max(signedHeight, heightOf(cells, cellStyle))
  if (height > roomIn(flow)) {
    turnPage(flow)
    drawHeader(flow, grid, header, null)
  }
  const top = flow.y
  const row = newElement(flow, element, 'TR')
  drawPart(
    flow,
    grid,
    cells,
    cells.map(() => newElement(flow, row, 'TD')),
    height,
  )
  const last = grid.widths.length - 1
  const width = (grid.widths[last] ?? 0) - 2 * padding
  drawPath(flow, drawing, { x: (grid.xs[last] ?? 0) + padding, y: top + padding, width })
  flow.y = top + height
}

function drawPart(
  flow: Flow,
  grid: Grid,
  here: Cells,
  columns: Element[],
  height = heightOf(here, cellStyle),
) {
  drawFrame(flow, grid, height)
  here.forEach((lines, index) => {
    const cell = columns[index]
    if (cell && lines.length > 0)
      within(flow, cell, 'TD', () => drawCell(flow, grid, index, lines, cellStyle))
  })
  flow.y += height
}

type Drawn = { style: Style; row: Element; tag: 'TH' | 'TD' }

function drawCells(flow: Flow, grid: Grid, cells: Cells, { style, row, tag }: Drawn) {
  cells.forEach((lines, index) => {
    const cell = newElement(flow, row, tag, { scope: 'Column' })
    within(flow, cell, tag, () => drawCell(flow, grid, index, lines, style))
  })
}

function drawCell(flow: Flow, grid: Grid, index: number, lines: Line[], style: Style) {
  const width = (grid.widths[index] ?? 0) - 2 * padding
  const x = (grid.xs[index] ?? 0) + padding
  const align = grid.columns[index]?.align
  lines.forEach((line, number) => {
    const y = flow.y + padding + number * lineHeight(style)
    drawLine(flow, line, style, { x, y, width, align })
  })
}

function drawFrame(flow: Flow, { xs, widths }: Grid, height: number, fill?: string) {
  const { doc, y } = flow
  decorate(flow, () => {
    xs.forEach((x, index) => {
      doc.lineWidth(0.6).rect(x, y, widths[index] ?? 0, height)
      if (fill) doc.fillAndStroke(fill, rule)
      else doc.stroke(rule)
    })
  })
}
