import { columnWidths } from '../columns.ts'
import { nameOr, type Signatory, type Table } from '../paper.ts'
import { paragraphOf, runOf, words } from './words.ts'

const edge = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="7D8894"/>`
const noEdge = (name: string) => `<w:${name} w:val="nil"/>`
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']

const grid = (widths: readonly number[]) =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`

const tableStart = (widths: readonly number[], isDrawn: boolean) => {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${all}" w:type="dxa"/>` +
    `<w:tblBorders>${edges.map(isDrawn ? edge : noEdge).join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>' +
    `</w:tblPr>${grid(widths)}`
  )
}

const cellOf = (content: string, width: number, shade = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`

const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F5"/>'

/** How wide a word is about in a cell, in twentieths of a point: Arial of nine points, and the cell's margins. */
const wordWidth = (word: string, isHeader: boolean) => word.length * (isHeader ? 112 : 104) + 180

/** Rows high enough to be signed by hand. */
const roomToSign = '<w:trHeight w:val="620" w:hRule="atLeast"/>'

/**
 * A table in parts: its header is repeated on every page; short rows are not parted. `drawings` stand in the
 * last cell of their rows.
 */
export function* tableXml(
  table: Table,
  width: number,
  drawings: ReadonlyArray<string | null> = [],
) {
  const { columns, rows, hasRoomToSign } = table
  const widths = columnWidths(table, width / 20, (...word) => wordWidth(...word) / 20).map((one) =>
    Math.floor(one * 20),
  )
  const header = columns.map(({ header: text, align }, index) =>
    cellOf(words(text, { style: 'TableText', align, isBold: true }), widths[index] ?? 0, shaded),
  )
  yield `${tableStart(widths, true)}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.join('')}</w:tr>`
  for (const [number, row] of rows.entries()) {
    const cells = columns.map(({ align }, index) => {
      const drawing = index === columns.length - 1 ? drawings[number] : null
      const content = drawing ?? words(row[index] ?? '', { style: 'TableText', align })
      return cellOf(content, widths[index] ?? 0)
    })
    const isLong = row.some((text) => text.length > 1200)
    const how = (isLong ? '' : '<w:cantSplit/>') + (hasRoomToSign ? roomToSign : '')
    yield `<w:tr>${how && `<w:trPr>${how}</w:trPr>`}${cells.join('')}</w:tr>`
  }
  yield `</w:tbl>${paragraphOf('', { style: 'TableText' })}`
}

/** Labels and what they say. */
export function factsXml(pairs: ReadonlyArray<readonly [string, string]>, width: number) {
  const widths = [2700, 240, width - 2940]
  const rows = pairs.map(([label, value]) => {
    const cells = [label, ':', value].map((text, index) =>
      cellOf(words(text, { style: 'FactText' }), widths[index] ?? 0),
    )
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `${tableStart(widths, false)}${rows.join('')}</w:tbl>${paragraphOf('')}`
}

type Signed = {
  dated: string
  signatories: readonly Signatory[]
  drawings: ReadonlyArray<string | null>
}

/** Who signs, two beside each other, with what they drew or room for it. */
export function signaturesXml({ dated, signatories, drawings }: Signed, width: number) {
  const half = Math.floor(width / 2)
  const rows: string[] = []
  for (let at = 0; at < signatories.length; at += 2) {
    const pair = signatories.slice(at, at + 2)
    const isAlone = pair.length === 1
    const cells = pair.map((one, index) =>
      signatoryXml(
        one,
        at === 0 && (isAlone || index === 1) ? dated : '',
        drawings[at + index] ?? paragraphOf('').repeat(3),
      ),
    )
    const both = isAlone ? [paragraphOf(''), ...cells] : cells
    rows.push(
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${both.map((cell) => cellOf(cell, half)).join('')}</w:tr>`,
    )
  }
  return `${tableStart([half, half], false)}${rows.join('')}</w:tbl>${paragraphOf('')}`
}

const signatoryXml = ({ role, name, detail }: Signatory, dated: string, signed: string) =>
  words(dated, { style: 'FactText', isKept: true }) +
  words(role, { style: 'FactText', isKept: true }) +
  signed +
  paragraphOf(runOf(nameOr(name), { isBold: true }), { style: 'FactText' }) +
  (detail ? words(detail, { style: 'FactText' }) : '')

/** Pictures two in a row, each with its caption. */
export function galleryXml(
  pictures: ReadonlyArray<{ drawing: string; caption: string }>,
  width: number,
) {
  const half = Math.floor(width / 2)
  const rows: string[] = []
  for (let at = 0; at < pictures.length; at += 2) {
    const cells = [pictures[at], pictures[at + 1]].map((one) =>
      cellOf(
        one
          ? paragraphOf(one.drawing, { align: 'center', isKept: true }) +
              words(one.caption, { style: 'Caption' })
          : paragraphOf(''),
        half,
      ),
    )
    rows.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`)
  }
  return `${tableStart([half, half], false)}${rows.join('')}</w:tbl>${paragraphOf('')}`
}
