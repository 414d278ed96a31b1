import type { Orientation } from '../paper.ts'
import { featuresOf, type Line, linesOf, type Measure, runWidth, type Style } from './lines.ts'

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

/** Where the next block goes. Everything is in points. */
export type Flow = {
  doc: Doc
  measure: Measure
  root: Element
  y: number
  orientation: Orientation
}

export const margin = { top: 56, side: 60, bottom: 62 }
export const ink = '#16202a'
export const faint = '#4d5a66'
export const rule = '#7d8894'

export const body: Style = { face: 'regular', size: 10.5 }
export const small: Style = { face: 'regular', size: 9 }
export const strong: Style = { face: 'bold', size: 10.5 }

export const lineHeight = ({ size }: Style) => size * 1.42

export const widthOf = ({ doc }: Flow) => doc.page.width - 2 * margin.side
export const bottomOf = ({ doc }: Flow) => doc.page.height - margin.bottom
export const roomIn = (flow: Flow) => bottomOf(flow) - flow.y

/** Goes on on a new page. */
export function turnPage(flow: Flow, orientation = flow.orientation) {
  flow.orientation = orientation
  flow.doc.addPage({ size: 'A4', layout: orientation, margin: 0 })
  flow.y = margin.top
}

/** Makes room for what belongs together, on a new page where this one has too little. */
export function keepTogether(flow: Flow, height: number) {
  if (height > roomIn(flow) && flow.y > margin.top) turnPage(flow)
}

/** Draws as part of `element`: assistive technology reads it there. */
export function within(flow: Flow, element: Element, tag: string, draw: () => void) {
  const content = flow.doc.markStructureContent(tag)
  draw()
  flow.doc.endMarkedContent()
  element.add(content)
}

/** Draws what only decorates, or comes again on every page. */
export function decorate(
  { doc }: Pick<Flow, 'doc'>,
  draw: () => void,
  type: 'Layout' | 'Pagination' = 'Layout',
) {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

export function newElement(flow: Flow, parent: Element, tag: string, options: object = {}) {
  const element = flow.doc.struct(tag, options)
  parent.add(element)
  return element
}

export type Placing = {
  x?: number
  width?: number
  align?: 'left' | 'center' | 'right' | undefined
  color?: string
}

/** One line at a place; the fonts of its stretches follow each other. */
export function drawLine(
  { doc }: Pick<Flow, 'doc'>,
  line: Line,
  style: Style,
  at: { x: number; y: number; width: number; align?: Placing['align']; color?: string },
) {
  const spare = Math.max(0, at.width - line.width)
  let x = at.x + (at.align === 'right' ? spare : at.align === 'center' ? spare / 2 : 0)
  doc.fillColor(at.color ?? ink)
  for (const run of line.runs) {
    doc.font(run.font).fontSize(style.size)
    const ascent = style.size * 1.04
    const how = { lineBreak: false, baseline: 'alphabetic', ...featuresOf(run) }
    doc.text(run.text, x, at.y + ascent, how as PDFKit.Mixins.TextOptions)
    x += runWidth(doc, run)
  }
}

/** Text that flows over pages, as one element. */
export function flowText(
  flow: Flow,
  element: Element,
  tag: string,
  text: string,
  style: Style,
  placing: Placing = {},
) {
  const x = placing.x ?? margin.side
  const width = placing.width ?? widthOf(flow)
  const lines = linesOf(text, width, style, flow.measure)
  const height = lineHeight(style)
  for (let at = 0; at < lines.length; ) {
    if (roomIn(flow) < height) turnPage(flow)
    const here = lines.slice(
      at,
      at + fittingOf(Math.floor(roomIn(flow) / height), lines.length - at),
    )
    within(flow, element, tag, () => {
      for (const line of here) {
        drawLine(flow, line, style, { ...placing, x, y: flow.y, width })
        flow.y += height
      }
    })
    at += here.length
  }
}

/** How many of so many lines stay here: the last does not stand alone on the next page. */
export const fittingOf = (fitting: number, lines: number) =>
  Math.max(1, fitting > 2 && lines - fitting === 1 ? fitting - 1 : fitting)
