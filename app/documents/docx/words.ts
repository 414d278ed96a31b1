import { type Orientation, plainText } from '../paper.ts'
import { inXml } from '../xlsx-text.ts'

// The small pieces of WordprocessingML (ECMA-376) that a paper is made of.

type RunStyle = { isBold?: boolean; isMuted?: boolean }

/** A stretch of text; its line breaks stay line breaks. */
export function runOf(text: string, { isBold, isMuted }: RunStyle = {}) {
  const properties = `${isBold ? '<w:b/>' : ''}${isMuted ? '<w:color w:val="4D5A66"/>' : ''}`
  const style = properties && `<w:rPr>${properties}</w:rPr>`
  const lines = plainText(text).split('\n')
  return `<w:r>${style}${lines.map(textOf).join('<w:br/>')}</w:r>`
}

const textOf = (line: string) => `<w:t xml:space="preserve">${inXml(line)}</w:t>`

export type ParagraphStyle = {
  style?: string
  align?: 'left' | 'center' | 'right' | undefined
  /** Kept on one page with the paragraph after it. */
  isKept?: boolean
  extra?: string
}

/** A paragraph of ready runs. */
export function paragraphOf(runs: string, { style, align, isKept, extra }: ParagraphStyle = {}) {
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    isKept && '<w:keepNext/>',
    extra,
    align && align !== 'left' && `<w:jc w:val="${align}"/>`,
  ]
    .filter(Boolean)
    .join('')
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export const words = (text: string, style: ParagraphStyle & RunStyle = {}) =>
  paragraphOf(runOf(text, style), style)

/** A field that the program fills in: the number of a page, a list of contents. */
export const fieldOf = (instruction: string, shown: string) =>
  `${fieldStart(instruction)}${shown}${fieldEnd}`

export const fieldStart = (instruction: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'

export const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** A place that a list of contents can point at. */
export const bookmarkOf = (id: number, runs: string) =>
  `<w:bookmarkStart w:id="${id}" w:name="${placeName(id)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`

export const placeName = (id: number) => `_Toc${String(id).padStart(8, '0')}`

export const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

// A4 in twentieths of a point.
const long = 16838
const short = 11906
export const side = 1200

export const pageWidth = (orientation: Orientation) =>
  (orientation === 'portrait' ? short : long) - 2 * side

/**
 * What a part of a paper is printed on; the last one stands at the end of the body. The first page has its
 * letterhead in place of the line at the top of all others.
 */
export function sectionOf(orientation: Orientation, isFirst: boolean) {
  const size =
    orientation === 'portrait'
      ? `<w:pgSz w:w="${short}" w:h="${long}"/>`
      : `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
  return (
    `<w:sectPr>${edges(orientation, isFirst)}${size}` +
    `<w:pgMar w:top="1120" w:right="${side}" w:bottom="1240" w:left="${side}" w:header="560" w:footer="500" w:gutter="0"/>${isFirst ? '<w:titlePg/>' : ''}</w:sectPr>`
  )
}

/** Its lines at the top and the foot of every page, as wide as the page. */
function edges(orientation: Orientation, isFirst: boolean) {
  const footer = `rIdFooter-${orientation}`
  const first = isFirst ? `<w:footerReference w:type="first" r:id="${footer}"/>` : ''
  return (
    '<w:headerReference w:type="default" r:id="rIdHeader"/>' +
    `<w:footerReference w:type="default" r:id="${footer}"/>${first}`
  )
}
