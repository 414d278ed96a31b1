import type { Table } from '../paper.ts'
import {
  bottomOf,
  decorate,
  type Element,
  type Flow,
  fittingOf,
  lineHeight,
  margin,
  newElement,
  roomIn,
  turnPage,
  within,
} from './flow.ts'
import {
  type Cells,
  cellStyle,
  cellsOf,
  drawCell,
  drawFrame,
  type Grid,
  gridOf,
  headerStyle,
  heightOf,
  padding,
} from './grid.ts'
import type { Style } from './lines.ts'
import { drawPath } from './path.ts'

/** A row taller than this part of a page is parted between two pages instead of moved to the next. */
const partable = 0.45

/**
 * A table whose header comes again on every page, and whose rows stay whole where they can. Its last row goes
 * with what follows it, which needs `after`.
 */
export async function drawTable(
  flow: Flow,
  table: Table,
  { after, rest }: { after: number; rest: () => Promise<void> },
) {
  const element = newElement(flow, flow.root, 'Table')
  const grid = gridOf(flow, table)
  const header = headerOf(flow, grid)
  if (roomIn(flow) < tableLead(flow, table)) turnPage(flow)
  drawHeader(flow, grid, header, newElement(flow, element, 'THead'))
  const rows: Rows = { element: newElement(flow, element, 'TBody'), header, least: 0 }
  if (table.hasRoomToSign) rows.least = signedHeight * 0.7
  for (const [index, texts] of table.rows.entries()) {
    const cells = cellsOf(flow, grid, texts, cellStyle)
    const drawing = table.drawings?.[index]
    const isLast = index > 0 && index === table.rows.length - 1
    if (isLast) keepLast(flow, grid, cells, { header, after })
    if (drawing) drawSignedRow(flow, grid, cells, rows, drawing)
    else drawRow(flow, grid, cells, rows)
    if (index % 50 === 49) await rest()
  }
  flow.y += 10
}

/** What a table needs to begin on a page: its header and its first row, or some of it. */
export function tableLead(flow: Flow, table: Table) {
  const grid = gridOf(flow, table)
  const first = table.rows[0]
    ? heightOf(cellsOf(flow, grid, table.rows[0], cellStyle), cellStyle)
    : 0
  return heightOf(headerOf(flow, grid), headerStyle) + Math.min(first, 90)
}

type Rows = { element: Element; header: Cells; least: number }

/** The last row begins a page rather than leave what follows alone on it. */
function keepLast(
  flow: Flow,
  grid: Grid,
  cells: Cells,
  { header, after }: { header: Cells; after: number },
) {
  const height = heightOf(cells, cellStyle)
  if (after === 0 || height > 200 || roomIn(flow) >= height + 10 + after) return
  turnPage(flow)
  drawHeader(flow, grid, header, null)
}

const headerOf = (flow: Flow, grid: Grid) =>
  cellsOf(
    flow,
    grid,
    grid.columns.map(({ header }) => header),
    headerStyle,
  )

/** The header; where it comes again on a further page it only decorates. */
function drawHeader(flow: Flow, grid: Grid, header: Cells, element: Element | null) {
  const height = heightOf(header, headerStyle)
  drawFrame(flow, grid, height, '#eef2f5')
  if (element) {
    const row = newElement(flow, element, 'TR')
    drawCells(flow, grid, header, { style: headerStyle, row, tag: 'TH' })
  } else {
    const again = () =>
      header.forEach((lines, index) => {
        drawCell(flow, grid, index, lines, headerStyle)
      })
    decorate(flow, again, 'Pagination')
  }
  flow.y += height
}

function drawRow(flow: Flow, grid: Grid, cells: Cells, { element, header, least }: Rows) {
  const height = Math.max(least, heightOf(cells, cellStyle))
  const page = bottomOf(flow) - margin.top - heightOf(header, headerStyle)
  const row = newElement(flow, element, 'TR')
  const columns = cells.map(() => newElement(flow, row, 'TD'))
  const again = () => {
    turnPage(flow)
    drawHeader(flow, grid, header, null)
  }
  if (height > roomIn(flow) && height <= page * partable) again()
  if (height <= roomIn(flow)) return drawPart(flow, grid, cells, columns, height)

  for (let at = 0, lines = Math.max(1, ...cells.map((one) => one.length)); at < lines; ) {
    const room = Math.floor((roomIn(flow) - 2 * padding) / lineHeight(cellStyle))
    if (room < Math.min(2, lines - at)) {
      again()
      continue
    }
    const fitting = fittingOf(room, lines - at)
    const here = cells.map((one) => one.slice(at, at + fitting))
    drawPart(flow, grid, here, columns)
    at += fitting
  }
}

const signedHeight = 44

/** A row with a drawn line in its last cell, whole on one page. */
function drawSignedRow(
  flow: Flow,
  grid: Grid,
  cells: Cells,
  { element, header }: Rows,
  drawing: string,
) {
  const height = Math.max(signedHeight, heightOf(cells, cellStyle))
  if (height > roomIn(flow)) {
    turnPage(flow)
    drawHeader(flow, grid, header, null)
  }
  const top = flow.y
  const row = newElement(flow, element, 'TR')
  const columns = cells.map(() => newElement(flow, row, 'TD'))
  drawPart(flow, grid, cells, columns, height)
  const last = grid.widths.length - 1
  const width = (grid.widths[last] ?? 0) - 2 * padding
  const at = { x: (grid.xs[last] ?? 0) + padding, y: top + padding, width }
  drawPath(flow, drawing, at, columns[last])
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
