import { type Picture, plainText } from '../paper.ts'
import { inXml } from '../xlsx-text.ts'

/** A picture that is part of the document. */
export type Embedded = { path: string }

/** Takes a picture into the document; one that is there already is not taken twice. */
export function embed(embedded: Embedded[], { path }: Picture) {
  const known = embedded.findIndex((one) => one.path === path)
  if (known >= 0) return known + 1
  return embedded.push({ path })
}

const emu = 12_700

/** A picture as part of a line, as large as `room` (in points) lets it be. */
export function drawingOf(
  number: number,
  picture: Picture,
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
