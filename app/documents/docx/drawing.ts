import sharp from 'sharp'
import { encode } from 'uqr'
import { drawingBox, type Picture, plainText } from '../paper.ts'
import { inXml } from '../xlsx-text.ts'

/** A picture that is part of the document: a file, or what was drawn for it. */
export type Embedded = { path: string } | { content: Buffer }

/** A picture drawn from an SVG of that size, in the same bytes each time. */
export async function draw(embedded: Embedded[], svg: string, size: Size): Promise<Drawn> {
  const content = await sharp(Buffer.from(svg))
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer()
  return { number: embedded.push({ content }), ...size }
}

type Size = { width: number; height: number }
export type Drawn = Size & { number: number }

/** What a signatory drew, as a picture. */
export const drawSignature = (embedded: Embedded[], path: string) =>
  draw(
    embedded,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawingBox.width} ${drawingBox.height}"><path d="${inXml(path)}" fill="none" stroke="#16202a" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
    { width: 500, height: 200 },
  )

/** The QR code of an address, as a picture. */
export function drawCode(embedded: Embedded[], text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dots = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${dots.join('')}"/></svg>`
  return draw(embedded, svg, { width: size * 8, height: size * 8 })
}

/** Takes a picture into the document; one that is there already is not taken twice. */
export function embed(embedded: Embedded[], { path }: Picture) {
  const known = embedded.findIndex((one) => 'path' in one && one.path === path)
  if (known >= 0) return known + 1
  return embedded.push({ path })
}

const emu = 12_700

/** A picture as part of a line, as large as `room` (in points) lets it be. */
export function drawingOf(
  number: number,
  picture: Size,
  room: { width: number; height: number },
  alt: string,
) {
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const cx = Math.round(picture.width * scale * emu)
  const cy = Math.round(picture.height * scale * emu)
  const said = inXml(plainText(alt).replaceAll('\n', ' ').slice(0, 500).toWellFormed())
  const main = 'http://schemas.openxmlformats.org/drawingml/2006'
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${number}" name="Picture ${number}" descr="${said}"/>` +
    `<a:graphic><a:graphicData uri="${main}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="image${number}.jpg"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="rIdImage${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}
