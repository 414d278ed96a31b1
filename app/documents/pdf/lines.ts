import { type Face, type Run, runsOf } from './typefaces.ts'

export type Style = { face: Face; size: number }

/** A line as it is drawn: stretches of one font each, and how wide they are together. */
export type Line = { runs: Run[]; width: number }

export type Measure = (text: string, style: Style) => { runs: Run[]; width: number }

/** Measures text for a document and remembers the words it met. */
export function measuring(doc: PDFKit.PDFDocument): Measure {
  const known = new Map<string, Line>()
  return (text, style) => {
    const key = `${style.face} ${style.size} ${text}`
    const found = known.get(key)
    if (found) return found
    const runs = runsOf(text, style.face)
    let width = 0
    for (const run of runs) {
      width += doc.font(run.font).fontSize(style.size).widthOfString(run.text)
    }
    if (known.size > mostKnown) known.clear()
    known.set(key, { runs, width })
    return { runs, width }
  }
}

const mostKnown = 20_000

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

/** Words with the space behind them, parted once more where a word alone is too long for a line. */
function piecesOf(text: string, width: number, style: Style, measure: Measure) {
  const words = text.match(/[^\s/-]*[\s/-]+|[^\s/-]+/g) ?? []
  return words.flatMap((word) => {
    if (word.length < 8 || measure(word.trimEnd(), style).width <= width) return [word]
    return brokenAnywhere(word, width, style, measure)
  })
}

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
