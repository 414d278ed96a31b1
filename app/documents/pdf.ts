import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { m } from '#messages'
import { type Block, momentOf, type Paper, type Pictures, plainText } from './paper.ts'
import { drawFacts, drawList, drawParagraph } from './pdf/blocks.ts'
import {
  decorate,
  drawLine,
  type Flow,
  faint,
  margin,
  rule,
  turnPage,
  widthOf,
} from './pdf/flow.ts'
import {
  type Contents,
  drawHeading,
  fillContents,
  type Place,
  reserveContents,
} from './pdf/headings.ts'
import { linesOf, measuring, type Style } from './pdf/lines.ts'
import {
  drawCover,
  drawLetterhead,
  drawSignatures,
  drawTitle,
  signaturesHeight,
} from './pdf/official.ts'
import { drawCode, drawGallery, galleryLead } from './pdf/pictures.ts'
import { drawTable, tableLead } from './pdf/table.ts'

/**
 * Writes the paper as PDF/A-2a: tagged, its fonts inside, every page with its number. Pages leave for the file
 * while others are made; nothing in it depends on when or where it is made.
 */
export async function writePdf(paper: Paper, pictures: Pictures, path: string) {
  const doc = newDocument(paper)
  const written = pipeline(doc, createWriteStream(path, { mode: 0o600 }))
  const drawn = draw(doc, paper, pictures).catch((error) => doc.destroy(error))
  await Promise.all([written, drawn])
}

function newDocument(paper: Paper) {
  return new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    displayTitle: true,
    lang: 'id-ID',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    info: {
      Title: plainText(paper.title),
      Author: plainText(paper.author),
      Creator: 'Rembug',
      Producer: 'Rembug',
      // The one date that the metadata repeats.
      CreationDate: momentOf(paper),
    },
  })
}

async function draw(doc: PDFKit.PDFDocument, paper: Paper, pictures: Pictures) {
  const root = doc.struct('Document')
  const measure = measuring(doc)
  const flow: Flow = { doc, measure, root, y: 0, orientation: paper.orientation ?? 'portrait' }
  const drawing: Drawing = { flow, paper, pictures, places: [], contents: null, next: undefined }
  turnPage(flow)
  for (const [index, block] of paper.blocks.entries()) {
    drawing.next = paper.blocks[index + 1]
    await drawBlock(drawing, block)
    await rest()
  }
  if (drawing.contents) fillContents(flow, drawing.contents, drawing.places)
  drawFeet(flow, paper)
  doc.addStructure(root)
  root.end()
  doc.end()
}

/** Lets the file take what was made, and the process do what else it has to. */
const rest = () => setImmediate()

type Drawing = {
  flow: Flow
  paper: Paper
  pictures: Pictures
  places: Place[]
  contents: Contents | null
  /** The block after the one that is drawn. */
  next: Block | undefined
}

/** How much of a page the beginning of the next block needs. */
function leadOf({ flow, next }: Drawing) {
  if (next?.kind === 'gallery') return galleryLead
  if (next?.kind === 'table') return tableLead(flow, next)
  return next?.kind === 'heading' ? 110 : 60
}

/** What goes onto the same page as the end of the block before it: signatures never stand alone. */
const tailOf = ({ flow, next }: Drawing) =>
  next?.kind === 'signatures' ? signaturesHeight(flow, next) : 0

type Draw<Kind extends Block['kind']> = (
  drawing: Drawing,
  block: Extract<Block, { kind: Kind }>,
) => Promise<void> | void

const draws: { [Kind in Block['kind']]: Draw<Kind> } = {
  letterhead: ({ flow, pictures }, block) => drawLetterhead(flow, block, pictures),
  title: ({ flow }, block) => drawTitle(flow, block),
  cover: ({ flow }, block) => drawCover(flow, block),
  contents: (drawing, { title }) => {
    drawing.contents = reserveContents(drawing.flow, title, drawing.paper)
  },
  heading: (drawing, block) =>
    drawHeading(drawing.flow, block, { places: drawing.places, after: leadOf(drawing) }),
  paragraph: (drawing, block) => drawParagraph(drawing.flow, block, tailOf(drawing)),
  facts: ({ flow }, block) => drawFacts(flow, block),
  list: ({ flow }, block) => drawList(flow, block),
  table: (drawing, block) => drawTable(drawing.flow, block, { after: tailOf(drawing), rest }),
  gallery: ({ flow, pictures }, block) => drawGallery(flow, block.pictures, pictures, rest),
  code: ({ flow }, { text, caption }) => drawCode(flow, text, caption),
  signatures: ({ flow }, block) => drawSignatures(flow, block),
  'page-break': ({ flow }, { orientation }) => turnPage(flow, orientation),
}

const drawBlock = async (drawing: Drawing, block: Block) =>
  (draws[block.kind] as Draw<typeof block.kind>)(drawing, block as never)

const foot: Style = { face: 'regular', size: 8 }

/** At the foot of every page what it belongs to and its number, once it is known how many there are. */
function drawFeet(flow: Flow, { footer }: Paper) {
  const { doc, measure } = flow
  const total = doc.bufferedPageRange().count
  for (let page = 0; page < total; page++) {
    doc.switchToPage(page)
    const at = { x: margin.side, y: doc.page.height - 44, width: widthOf(flow), color: faint }
    const number = m.paper_page({ page: page + 1, total }, { locale: 'id' })
    const [line] = linesOf(footer, at.width - 96, foot, measure)
    const draw = () => {
      const y = at.y - 6
      doc
        .lineWidth(0.5)
        .moveTo(at.x, y)
        .lineTo(at.x + at.width, y)
        .stroke(rule)
      if (line) drawLine(flow, line, foot, at)
      drawLine(flow, measure(number, foot), foot, { ...at, align: 'right' })
    }
    decorate(flow, draw, 'Pagination')
  }
}
