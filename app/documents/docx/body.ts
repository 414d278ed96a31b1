import { setImmediate } from 'node:timers/promises'
import { m } from '#messages'
import { type Block, contentsOf, type Orientation, type Paper, type Pictures } from '../paper.ts'
import { drawCode, drawingOf, drawSignature, type Embedded, embed } from './drawing.ts'
import { bodyEnd, bodyStart } from './package.ts'
import { factsXml, galleryXml, signaturesXml, tableXml } from './tables.ts'
import {
  bookmarkOf,
  fieldEnd,
  fieldStart,
  pageBreak,
  pageWidth,
  paragraphOf,
  placeName,
  runOf,
  sectionOf,
  words,
} from './words.ts'

export type { Embedded } from './drawing.ts'

type Writing = {
  paper: Paper
  pictures: Pictures
  embedded: Embedded[]
  orientation: Orientation
  /** Headings so far that a list of contents names. */
  places: number
  /** Whether the first part of the paper is not ended yet. */
  isFirst: boolean
}

type Write<Kind extends Block['kind']> = (
  writing: Writing,
  block: Extract<Block, { kind: Kind }>,
) => Iterable<string> | AsyncIterable<string>

/** The body in parts; the pictures it meets are put into `embedded`, in their order. */
export async function* bodyXml(paper: Paper, pictures: Pictures, embedded: Embedded[]) {
  const orientation = paper.orientation ?? 'portrait'
  const writing: Writing = { paper, pictures, embedded, orientation, places: 0, isFirst: true }
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
  yield Buffer.from(part + sectionOf(writing.orientation, writing.isFirst) + bodyEnd)
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
  contents: ({ paper }, { title }) => [
    words(title, { style: 'ContentsTitle' }),
    contentsXml(paper),
  ],
  heading: writeHeading,
  paragraph: (_, { text, align, isMuted }) => [words(text, { align, isMuted: isMuted ?? false })],
  facts: ({ orientation }, { pairs }) => [factsXml(pairs, pageWidth(orientation))],
  list: (_, { items, isOrdered }) => items.map((text, index) => itemXml(text, index, isOrdered)),
  table: writeTable,
  gallery: writeGallery,
  code: writeCode,
  signatures: writeSignatures,
  'page-break': (writing, { orientation = writing.orientation }) => {
    if (orientation === writing.orientation) return [pageBreak]
    const before = sectionOf(writing.orientation, writing.isFirst)
    writing.orientation = orientation
    writing.isFirst = false
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

/**
 * The list of contents as a field: each entry leads to its heading, and who renews it has it with the numbers of
 * the pages, which only the program that shows it knows.
 */
function contentsXml(paper: Paper) {
  const entries = contentsOf(paper)
  return entries
    .map(({ text, level }, index) => {
      const entry = `<w:hyperlink w:anchor="${placeName(index + 1)}">${runOf(text)}</w:hyperlink>`
      const before = index === 0 ? fieldStart('TOC \\o "1-2" \\h \\z \\u') : ''
      const after = index === entries.length - 1 ? fieldEnd : ''
      return paragraphOf(before + entry + after, { style: `TOC${level}` })
    })
    .join('')
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function writeHeading(writing: Writing, { level, text }: Of<'heading'>) {
  const style = `Heading${level}`
  if (level === 3) return [words(text, { style })]
  writing.places += 1
  return [paragraphOf(bookmarkOf(writing.places, runOf(text)), { style })]
}

const signed = { width: 80, height: 32 }

/** What was drawn to sign, as a line of its own. */
async function signatureXml({ embedded }: Writing, path: string | null | undefined) {
  if (!path) return null
  const drawn = await drawSignature(embedded, path)
  const alt = m.paper_col_signature({}, { locale: 'id' })
  return paragraphOf(drawingOf(drawn.number, drawn, signed, alt), { style: 'TableText' })
}

async function* writeTable(writing: Writing, block: Of<'table'>) {
  const drawings: Array<string | null> = []
  for (const path of block.drawings ?? []) drawings.push(await signatureXml(writing, path))
  yield* tableXml(block, pageWidth(writing.orientation), drawings)
}

async function* writeSignatures(writing: Writing, { dated, signatories }: Of<'signatures'>) {
  const drawings: Array<string | null> = []
  for (const { drawing } of signatories) drawings.push(await signatureXml(writing, drawing))
  yield signaturesXml({ dated, signatories, drawings }, pageWidth(writing.orientation))
}

async function* writeCode({ embedded }: Writing, { text, caption }: Of<'code'>) {
  const drawn = await drawCode(embedded, text)
  yield paragraphOf(drawingOf(drawn.number, drawn, { width: 84, height: 84 }, caption))
  yield words(`${caption}\n${text}`, { isMuted: true })
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
  const extra = below.length === 0 ? doubleRule : ''
  yield words(name.toLocaleUpperCase('id'), { style: 'LetterheadName', extra })
  for (const [index, line] of below.entries())
    yield words(line, {
      style: 'Letterhead',
      extra: index === below.length - 1 ? doubleRule : '',
    })
  yield paragraphOf('', { style: 'FactText' })
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
