import { type Face, type Run, registerFont, runsOf } from './typefaces.ts'

export type Style = { face: Face; size: number }

/** A line as it is drawn: stretches of one font each, and how wide they are together. */
export type Line = { runs: Run[]; width: number }

export type Measure = (text: string, style: Style) => { runs: Run[]; width: number }

/** Measures text for a document and remembers the words it met. */
export function measuring(doc: PDFKit.PDFDocument): Measure {
  const known = new Map<string, Line>()
  const registered = new Set<string>()
  return (text, style) => {
    const key = `${style.face} ${style.size} ${text}`
    const found = known.get(key)
    if (found) return found
    const runs = runsOf(text, style.face)
    let width = 0
    for (const run of runs) {
      if (!registered.has(run.font)) registerFont(doc, run.font)
      registered.add(run.font)
      width += runWidth(doc.font(run.font).fontSize(style.size), run)
    }
    if (known.size > mostKnown) known.clear()
    known.set(key, { runs, width })
    return { runs, width }
  }
}

const mostKnown = 20_000

/** Features, be they none, have a stretch laid out as a whole: words from right to left need that. */
export const featuresOf = ({ isRightToLeft }: Run) =>
  isRightToLeft ? ({ features: [] } as const) : undefined

export const runWidth = (doc: PDFKit.PDFDocument, run: Run) =>
  doc.widthOfString(run.text, featuresOf(run) as PDFKit.Mixins.TextOptions | undefined)

/** The text broken into lines no wider than `width`: between words, after a hyphen or slash, else anywhere. */
export function linesOf(text: string, width: number, style: Style, measure: Measure): Line[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let taken = 0
    for (const piece of piecesOf(paragraph, width, style, measure)) {
      if (line !== '' && taken + measure(piece.trimEnd(), style).width > width) {
        lines.push(line.trimEnd())
        line = ''
        taken = 0
      }
      line += piece
      taken += measure(piece, style).width
    }
    lines.push(line.trimEnd())
    return lines.map((one) => measure(one, style))
  })
}

// A space that may not break a line is part of its word.
const words = /[^\S\u00A0\u202F]*(?:\S|[\u00A0\u202F])+[^\S\u00A0\u202F]*/g
/** After a hyphen or slash, unless it would part 'KTP-el' or 'se-kota'. */
const within = /(?<=[^\s/-]{3}[/-]+)(?=[^\s/-]{3})/

/** The words of a text, each with the space behind it. */
export const wordsOf = (text: string) =>
  (text.match(words) ?? []).flatMap((one) => one.split(within))

/** Words with the space behind them; a number stays with its unit, and what is too long for a line is parted. */
function piecesOf(text: string, width: number, style: Style, measure: Measure) {
  const pieces: string[] = []
  const fits = (word: string) => measure(word.trimEnd(), style).width <= width
  for (const word of wordsOf(text)) {
    const last = pieces.at(-1)
    if (last && number.test(last) && unit.test(word) && fits(last + word))
      pieces[pieces.length - 1] = last + word
    else if (fits(word)) pieces.push(word)
    else pieces.push(...brokenAnywhere(word, width, style, measure))
  }
  return pieces
}

const number = /^\(?\d{1,4} $/
const unit =
  /^(?:%|(?:hari|minggu|bulan|tahun|jam|menit|orang|berkas|Hari|Minggu|Bulan|Tahun)\b|(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des))/u

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

function brokenAnywhere(word: string, width: number, style: Style, measure: Measure) {
  const pieces: string[] = []
  let piece = ''
  let taken = 0
  for (const { segment } of graphemes.segment(word)) {
    const more = measure(segment, style).width
    if (piece !== '' && taken + more > width) {
      pieces.push(piece)
      piece = ''
      taken = 0
    }
    piece += segment
    taken += more
  }
  return piece === '' ? pieces : [...pieces, piece]
}
