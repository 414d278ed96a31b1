import { type Block, contentsOf, type Paper } from '../paper.ts'
import {
  drawLine,
  type Element,
  type Flow,
  flowText,
  keepTogether,
  lineHeight,
  margin,
  newElement,
  roomIn,
  turnPage,
  widthOf,
  within,
} from './flow.ts'
import { linesOf, type Style } from './lines.ts'

const styles: Record<1 | 2 | 3, Style> = {
  1: { face: 'bold', size: 14 },
  2: { face: 'bold', size: 11.5 },
  3: { face: 'bold', size: 10.5 },
}

/** A heading's place, for the list of contents; pages from 0. */
export type Place = { page: number; text: string; level: 1 | 2 | 3 }

/** A heading with room for the beginning of what follows, which needs `after`. */
export function drawHeading(
  flow: Flow,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  { places, after }: { places: Place[]; after: number },
) {
  const style = styles[level]
  keepTogether(flow, lineHeight(style) * 2 + after)
  if (flow.y > margin.top) flow.y += level === 1 ? 14 : 8
  const page = flow.doc.bufferedPageRange().count - 1
  flowText(flow, newElement(flow, flow.root, `H${level}`), `H${level}`, text, style)
  flow.y += level === 1 ? 8 : 4
  if (level === 3) return
  places.push({ page, text, level })
  const { outline } = flow.doc
  if (level === 1) outline.addItem(text, { expanded: true })
  else (outline.children.at(-1) ?? outline).addItem(text)
}

/** Lines kept free for the list of contents, filled in once every page is known. */
export type Contents = { element: Element; slots: Array<{ page: number; y: number }> }

const entry: Style = { face: 'regular', size: 10.5 }

export function reserveContents(flow: Flow, title: string, paper: Paper): Contents {
  flowText(flow, newElement(flow, flow.root, 'H1'), 'H1', title, styles[1])
  flow.y += 8
  const slots = contentsOf(paper).map(() => {
    if (roomIn(flow) < lineHeight(entry)) turnPage(flow)
    const slot = { page: flow.doc.bufferedPageRange().count - 1, y: flow.y }
    flow.y += lineHeight(entry) + 2
    return slot
  })
  return { element: newElement(flow, flow.root, 'TOC'), slots }
}

/** Writes where each chapter begins, on the lines kept free for it. */
export function fillContents(flow: Flow, { element, slots }: Contents, places: readonly Place[]) {
  slots.forEach(({ page, y }, index) => {
    const place = places[index]
    if (!place) return
    flow.doc.switchToPage(page)
    const item = newElement(flow, element, 'TOCI')
    within(flow, item, 'TOCI', () => drawEntry(flow, place, y))
  })
}

function drawEntry(flow: Flow, { text, level, page }: Place, y: number) {
  const indent = (level - 1) * 16
  const x = margin.side + indent
  const width = widthOf(flow) - indent
  const style: Style = level === 1 ? { ...entry, face: 'bold' } : entry
  const [line] = linesOf(text, width - 60, style, flow.measure)
  const number = flow.measure(String(page + 1), entry)
  if (!line) return
  drawLine(flow, line, style, { x, y, width })
  drawLine(flow, number, entry, { x, y, width, align: 'right' })
  const free = width - line.width - number.width - 12
  const count = Math.floor((free * 20) / flow.measure('.'.repeat(20), entry).width)
  const dots = flow.measure('.'.repeat(Math.max(0, count)), entry)
  drawLine(flow, dots, entry, { x: x + line.width + 6, y, width: free, align: 'right' })
}
