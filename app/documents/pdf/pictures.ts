import { encode } from 'uqr'
import type { Picture, PictureRef, Pictures } from '../paper.ts'
import {
  decorate,
  type Element,
  type Flow,
  flowText,
  keepTogether,
  lineHeight,
  margin,
  newElement,
  rule,
  small,
  widthOf,
  within,
} from './flow.ts'
import { linesOf } from './lines.ts'

type Captioned = { picture: PictureRef; caption: string }

const gap = 14
const frame = 168

/** Pictures two in a row, each with its caption; one that cannot be read leaves its caption. */
export async function drawGallery(
  flow: Flow,
  captioned: readonly Captioned[],
  pictures: Pictures,
  rest: () => Promise<void>,
) {
  for (let at = 0; at < captioned.length; at += 2) {
    const pair = captioned.slice(at, at + 2)
    const read = await Promise.all(pair.map(({ picture }) => pictures(picture.fileId)))
    drawPair(flow, pair, read)
    await rest()
  }
}

/** What the first two pictures need on a page. */
export const galleryLead = frame + 6 + 3 * lineHeight(small)

function drawPair(flow: Flow, pair: readonly Captioned[], read: ReadonlyArray<Picture | null>) {
  const width = (widthOf(flow) - gap) / 2
  const captions = pair.map(({ caption }) => linesOf(caption, width, small, flow.measure).length)
  const height = frame + 6 + Math.max(...captions) * lineHeight(small) + gap
  keepTogether(flow, height)
  const top = flow.y
  pair.forEach(({ caption }, index) => {
    const x = margin.side + index * (width + gap)
    const bbox = [x, top, x + width, top + frame]
    const figure = newElement(flow, flow.root, 'Figure', { alt: caption, bbox })
    const picture = read[index]
    if (picture) within(flow, figure, 'Figure', () => drawPicture(flow, picture, x, top, width))
    else decorate(flow, () => drawEmpty(flow, x, top, width))
    flow.y = top + frame + 6
    const said = newElement(flow, figure, 'Caption')
    flowText(flow, said, 'Caption', caption, small, { x, width, align: 'center' })
  })
  flow.y = top + height
}

function drawPicture({ doc }: Flow, picture: Picture, x: number, y: number, width: number) {
  doc.image(picture.path, x, y, { fit: [width, frame], align: 'center', valign: 'center' })
}

/** The place of a picture that cannot be read. */
function drawEmpty({ doc }: Flow, x: number, y: number, width: number) {
  doc.lineWidth(0.6).rect(x, y, width, frame).stroke(rule)
}

/** The QR code of an address, drawn as squares, with the address in words below. */
export function drawCode(flow: Flow, text: string, caption: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const unit = 84 / size
  keepTogether(flow, 84 + 40)
  const bbox = [margin.side, flow.y, margin.side + 84, flow.y + 84]
  const figure = newElement(flow, flow.root, 'Figure', { alt: caption, bbox })
  within(flow, figure, 'Figure', () => drawSquares(flow, data, unit))
  const top = flow.y
  const x = margin.side + 84 + gap
  const said: Element = newElement(flow, flow.root, 'P')
  flowText(flow, said, 'P', `${caption}\n${text}`, small, { x, width: widthOf(flow) - 84 - gap })
  flow.y = Math.max(flow.y, top + 84) + gap
}

function drawSquares({ doc, y }: Flow, data: boolean[][], unit: number) {
  data.forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) doc.rect(margin.side + across * unit, y + down * unit, unit, unit)
    })
  })
  doc.fill('#000000')
}
