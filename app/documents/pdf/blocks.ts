import type { Block } from '../paper.ts'
import {
  body,
  type Flow,
  faint,
  flowText,
  ink,
  keepTogether,
  lineHeight,
  margin,
  newElement,
  roomIn,
  turnPage,
  widthOf,
} from './flow.ts'
import { linesOf } from './lines.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** A paragraph; a short one stays on the page of what follows, which needs `after`. */
export function drawParagraph(
  flow: Flow,
  { text, align, isMuted }: Of<'paragraph'>,
  after: number,
) {
  const lines = linesOf(text, widthOf(flow), body, flow.measure).length
  const height = lines * lineHeight(body)
  if (after > 0 && lines < 9) keepTogether(flow, height + 6 + after)
  else if (roomIn(flow) < Math.min(2, lines) * lineHeight(body)) turnPage(flow)
  const color = isMuted ? faint : ink
  flowText(flow, newElement(flow, flow.root, 'P'), 'P', text, body, { align, color })
  flow.y += 6
}

/** As wide as the longest label, within bounds. */
function labelWidthOf({ measure }: Flow, pairs: Of<'facts'>['pairs']) {
  const widest = Math.max(0, ...pairs.map(([label]) => measure(label, body).width))
  return Math.min(176, Math.max(90, widest + 18))
}

/** Labels and what they say, in two columns with colons between them. */
export function drawFacts(flow: Flow, { pairs }: Of<'facts'>) {
  const labelWidth = labelWidthOf(flow, pairs)
  for (const [label, value] of pairs) {
    keepTogether(flow, 2 * lineHeight(body))
    const element = newElement(flow, flow.root, 'P')
    const top = flow.y
    const page = flow.doc.page
    flowText(flow, element, 'P', label, body, { width: labelWidth - 14 })
    const below = flow.y
    if (flow.doc.page === page) flow.y = top
    flowText(flow, element, 'P', ':', body, { x: margin.side + labelWidth - 10, width: 10 })
    if (flow.doc.page === page) flow.y = top
    const x = margin.side + labelWidth
    flowText(flow, element, 'P', value, body, { x, width: widthOf(flow) - labelWidth })
    if (flow.doc.page === page) flow.y = Math.max(flow.y, below)
    flow.y += 2
  }
  flow.y += 8
}

export function drawList(flow: Flow, { items, isOrdered }: Of<'list'>) {
  const list = newElement(flow, flow.root, 'L')
  items.forEach((text, index) => {
    if (roomIn(flow) < lineHeight(body)) turnPage(flow)
    const item = newElement(flow, list, 'LI')
    const top = flow.y
    const mark = isOrdered ? `${index + 1}.` : '•'
    flowText(flow, newElement(flow, item, 'Lbl'), 'Lbl', mark, body, { width: 20 })
    flow.y = top
    const x = margin.side + 22
    const width = widthOf(flow) - 22
    flowText(flow, newElement(flow, item, 'LBody'), 'LBody', text, body, { x, width })
    flow.y += 2
  })
  flow.y += 6
}
