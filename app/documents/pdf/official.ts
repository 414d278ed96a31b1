import { type Block, nameOr, type Picture, type Pictures, type Signatory } from '../paper.ts'
import {
  body,
  decorate,
  type Flow,
  flowText,
  keepTogether,
  lineHeight,
  margin,
  newElement,
  small,
  strong,
  turnPage,
  widthOf,
  within,
} from './flow.ts'
import { linesOf, type Style } from './lines.ts'
import { drawPath } from './path.ts'

// What makes a paper an official one: letterhead, title, cover, signatures.

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const logoSize = 62
const nameStyle: Style = { face: 'bold', size: 13 }
const titleStyle: Style = { face: 'bold', size: 12.5 }
const coverStyle: Style = { face: 'bold', size: 20 }

export async function drawLetterhead(flow: Flow, head: Of<'letterhead'>, pictures: Pictures) {
  const picture = head.logo && (await pictures(head.logo.fileId))
  const top = flow.y
  if (picture) drawLogo(flow, picture, { x: margin.side, y: top }, head.name)
  const inset = picture ? logoSize + 12 : 0
  const placing = {
    x: margin.side + inset,
    width: widthOf(flow) - 2 * inset,
    align: 'center',
  } as const
  const element = newElement(flow, flow.root, 'P')
  for (const line of head.above) flowText(flow, element, 'P', line, body, placing)
  flowText(flow, element, 'P', head.name.toLocaleUpperCase('id'), nameStyle, placing)
  for (const line of head.below) flowText(flow, element, 'P', line, small, placing)
  flow.y = Math.max(flow.y, picture ? top + logoSize : 0) + 8
  drawRules(flow)
  flow.y += 18
}

function drawRules({ doc, y, ...flow }: Flow) {
  decorate({ doc }, () => {
    const right = margin.side + widthOf({ doc, y, ...flow })
    doc.lineWidth(2.2).moveTo(margin.side, y).lineTo(right, y).stroke('#000000')
    doc
      .lineWidth(0.7)
      .moveTo(margin.side, y + 3)
      .lineTo(right, y + 3)
      .stroke('#000000')
  })
}

function drawLogo(flow: Flow, picture: Picture, at: { x: number; y: number }, name: string) {
  const bbox = [at.x, at.y, at.x + logoSize, at.y + logoSize]
  const figure = newElement(flow, flow.root, 'Figure', { alt: name, bbox })
  within(flow, figure, 'Figure', () => {
    flow.doc.image(picture.path, at.x, at.y, { fit: [logoSize, logoSize], valign: 'center' })
  })
}

export function drawTitle(flow: Flow, { lines, number }: Of<'title'>) {
  const element = newElement(flow, flow.root, 'H1')
  for (const line of lines)
    flowText(flow, element, 'H1', line.toLocaleUpperCase('id'), titleStyle, { align: 'center' })
  if (number)
    flowText(flow, newElement(flow, flow.root, 'P'), 'P', number, body, { align: 'center' })
  flow.y += 16
}

/** The first page of a long paper, all of it. */
export function drawCover(flow: Flow, { lines, number, below }: Of<'cover'>) {
  flow.y = Math.max(flow.y, 230)
  const element = newElement(flow, flow.root, 'H1')
  for (const line of lines)
    flowText(flow, element, 'H1', line.toLocaleUpperCase('id'), coverStyle, { align: 'center' })
  flow.y += 20
  const rest = newElement(flow, flow.root, 'P')
  if (number) flowText(flow, rest, 'P', number, body, { align: 'center' })
  flow.y = Math.max(flow.y + 40, flow.doc.page.height - margin.bottom - 120)
  for (const line of below) flowText(flow, rest, 'P', line, strong, { align: 'center' })
  turnPage(flow)
}

const signedGap = 24

const signedWidth = (flow: Flow) => (widthOf(flow) - signedGap) / 2

/** What the first who sign need on a page, with room for the signature. */
export function signaturesHeight(flow: Flow, { signatories }: Of<'signatures'>) {
  return roleHeight(flow, signatories.slice(0, 2)) + 130
}

const roleHeight = (flow: Flow, pair: readonly Signatory[]) =>
  lineHeight(body) *
  Math.max(...pair.map(({ role }) => linesOf(role, signedWidth(flow), body, flow.measure).length))

/** Place and day, then who signs, two beside each other; room for the signature between role and name. */
export function drawSignatures(flow: Flow, { dated, signatories }: Of<'signatures'>) {
  const width = signedWidth(flow)
  for (let at = 0; at < signatories.length; at += 2) {
    const pair = signatories.slice(at, at + 2)
    const head = roleHeight(flow, pair)
    keepTogether(flow, head + 130)
    const top = flow.y + 10
    const ends = pair.map((one, index) => {
      const column = pair.length === 1 ? 1 : index
      flow.y = top
      const x = margin.side + column * (width + signedGap)
      const element = newElement(flow, flow.root, 'P')
      if (dated && at === 0 && column === 1) flowText(flow, element, 'P', dated, body, { x, width })
      flow.y = top + lineHeight(body)
      flowText(flow, element, 'P', one.role, body, { x, width })
      flow.y = top + lineHeight(body) + head + 56
      if (one.drawing) drawPath(flow, one.drawing, { x, y: flow.y - 42, width: 110 })
      flowText(flow, element, 'P', nameOr(one.name), strong, { x, width })
      if (one.detail) flowText(flow, element, 'P', one.detail, small, { x, width })
      return flow.y
    })
    flow.y = Math.max(...ends) + 14
  }
}
