import { setImmediate } from 'node:timers/promises'
import { type Block, contentsOf, type Orientation, type Paper, type Pictures } from '../paper.ts'
import { drawingOf, type Embedded, embed } from './drawing.ts'
import { bodyEnd, bodyStart } from './package.ts'
import { factsXml, galleryXml, signaturesXml, tableXml } from './tables.ts'
import { fieldOf, pageBreak, pageWidth, paragraphOf, runOf, sectionOf, words } from './words.ts'

export type { Embedded } from './drawing.ts'

type Writing = {
  paper: Paper
  pictures: Pictures
  embedded: Embedded[]
  orientation: Orientation
}

type Write<Kind extends Block['kind']> = (
  writing: Writing,
  block: Extract<Block, { kind: Kind }>,
) => Iterable<string> | AsyncIterable<string>

/** The body in parts; the pictures it meets are put into `embedded`, in their order. */
export async function* bodyXml(paper: Paper, pictures: Pictures, embedded: Embedded[]) {
  const orientation = paper.orientation ?? 'portrait'
  const writing: Writing = { paper, pictures, embedded, orientation }
  let part = bodyStart
  for (const block of paper.blocks) {
    for await (const xml of (writes[block.kind] as Write<typeof block.kind>)(
      writing,
      block as never,
    )) {
      part += xml
      if (part.length < partSize) continue
      yield Buffer.from(part)
      part = ''
      await setImmediate()
    }
  }
  yield Buffer.from(part + sectionOf(writing.orientation) + bodyEnd)
}

const partSize = 64 * 1024

const writes: { [Kind in Block['kind']]: Write<Kind> } = {
  letterhead: writeLetterhead,
  title: (_, { lines, number }) => [
    ...lines.map((line) => words(line.toLocaleUpperCase('id'), { style: 'Title', isKept: true })),
    number ? words(number, { align: 'center' }) : '',
  ],
  cover: (_, { lines, number, below }) => [
    paragraphOf('').repeat(7),
    ...lines.map((line) => words(line.toLocaleUpperCase('id'), { style: 'Cover' })),
    number ? words(number, { align: 'center' }) : '',
    paragraphOf('').repeat(10),
    ...below.map((line) => words(line, { align: 'center', isBold: true })),
    pageBreak,
  ],
  contents: ({ paper }, { title }) => [words(title, { style: 'Heading1' }), contentsXml(paper)],
  heading: (_, { level, text }) => [words(text, { style: `Heading${level}` })],
  paragraph: (_, { text, align, isMuted }) => [words(text, { align, isMuted: isMuted ?? false })],
  facts: ({ orientation }, { pairs }) => [factsXml(pairs, pageWidth(orientation))],
  list: (_, { items, isOrdered }) => items.map((text, index) => itemXml(text, index, isOrdered)),
  table: ({ orientation }, block) => tableXml(block, pageWidth(orientation)),
  gallery: writeGallery,
  code: (_, { text, caption }) => [words(`${caption}\n${text}`, { isMuted: true })],
  signatures: ({ orientation }, { dated, signatories }) => [
    signaturesXml(dated, signatories, pageWidth(orientation)),
  ],
  'page-break': (writing, { orientation = writing.orientation }) => {
    if (orientation === writing.orientation) return [pageBreak]
    const before = sectionOf(writing.orientation)
    writing.orientation = orientation
    return [`<w:p><w:pPr>${before}</w:pPr></w:p>`]
  },
}

const hanging = '<w:ind w:left="440" w:hanging="440"/>'
const bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

/** Numbers are written out, so that every list begins at one. */
const itemXml = (text: string, index: number, isOrdered: boolean) =>
  isOrdered
    ? paragraphOf(`${runOf(`${index + 1}.`)}<w:r><w:tab/></w:r>${runOf(text)}`, { extra: hanging })
    : words(text, { extra: bullet })

/** The list of contents as a field: who opens it has its page numbers filled in. */
function contentsXml(paper: Paper) {
  const entries = contentsOf(paper).map(({ text }) => runOf(text))
  return paragraphOf(fieldOf('TOC \\o "1-2" \\h \\z \\u', entries.join('<w:r><w:br/></w:r>')))
}

const doubleRule =
  '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="6" w:color="000000"/></w:pBdr>'

async function* writeLetterhead(
  writing: Writing,
  { logo, above, name, below }: Extract<Block, { kind: 'letterhead' }>,
) {
  const picture = logo && (await writing.pictures(logo.fileId))
  if (picture) {
    const number = embed(writing.embedded, picture)
    yield paragraphOf(drawingOf(number, picture, { width: 62, height: 62 }, name), {
      style: 'Letterhead',
    })
  }
  for (const line of above) yield words(line, { style: 'Letterhead' })
  yield words(name.toLocaleUpperCase('id'), { style: 'LetterheadName' })
  for (const line of below) yield words(line, { style: 'Letterhead' })
  yield paragraphOf('', { style: 'Letterhead', extra: doubleRule }) + paragraphOf('')
}

async function* writeGallery(
  writing: Writing,
  block: Extract<Block, { kind: 'gallery' }>,
): AsyncGenerator<string> {
  for (let at = 0; at < block.pictures.length; at += 20) {
    const drawn: Array<{ drawing: string; caption: string }> = []
    for (const { picture, caption } of block.pictures.slice(at, at + 20)) {
      const read = await writing.pictures(picture.fileId)
      const place = { width: 226, height: 168 }
      const drawing = read
        ? drawingOf(embed(writing.embedded, read), read, place, caption)
        : runOf('–')
      drawn.push({ drawing, caption })
    }
    yield galleryXml(drawn, pageWidth(writing.orientation))
  }
}
