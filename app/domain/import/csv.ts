import { parse } from 'csv-parse/sync'
import { limits } from './import.ts'
import { cellText, type Sheet, SheetRefused } from './sheet.ts'

/** The one sheet of a text file, whatever program wrote it. */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = decoded(bytes)
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw new SheetRefused('web-page')
  const { delimiter, rest, firstLine } = delimiterOf(text)
  const rows = recordsOf(rest, delimiter).map(({ record, line }) => ({
    number: line + firstLine,
    cells: record.slice(0, limits.columns).map((cell) => cellText(unwrapped(cell))),
  }))
  return { name, hidden: false, merges: [], rows: rows.filter(({ cells }) => cells.some(Boolean)) }
}

/** UTF-8, UTF-16 with or without a mark, else what Windows in Indonesia writes. */
export function decoded(bytes: Uint8Array) {
  const encoding = markOf(bytes) ?? sixteenBitsOf(bytes)
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function markOf([first, second, third]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return null
}

/** Latin text in sixteen bits has a zero in every second byte. */
function sixteenBitsOf(bytes: Uint8Array) {
  const sample = bytes.subarray(0, 2000)
  const zeros = (odd: number) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (zeros(1) > sample.length / 4) return 'utf-16le'
  return zeros(0) > sample.length / 4 ? 'utf-16be' : null
}

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter that cuts most lines into the same number of cells; Excel's own `sep=` line decides. */
export function delimiterOf(text: string) {
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text)
  if (said?.[1]) return { delimiter: said[1], rest: text.slice(said[0].length), firstLine: 1 }

  const sample = unquotedLines(text.slice(0, 200_000)).slice(0, 400)
  const [best = ','] = delimiters.toSorted(
    (one, other) => worth(sample, other) - worth(sample, one),
  )
  return { delimiter: best, rest: text, firstLine: 0 }
}

/** Lines with whatever stands in quotes taken out, so that its commas do not count. */
const unquotedLines = (text: string) =>
  text
    .replace(/(^|[,;\t|\n])"(?:[^"]|"")*"/g, '$1')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')

function worth(lines: string[], delimiter: string) {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const [most = 0] = [...counts.values()].toSorted((one, other) => other - one)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return most * 2 + total + (counts.size > 0 ? Math.min(...counts.keys(), 5) / 10 : 0)
}

type Parsed = { record: string[]; info: { lines: number } }

function recordsOf(text: string, delimiter: string) {
  const found = parsed(text, delimiter, '"') ?? parsed(text, delimiter, false)
  if (!found) throw new SheetRefused('unreadable')
  if (found.length > limits.rows) throw new SheetRefused('too-many-rows')
  return found.map(({ record, info }) => ({ record, line: firstLineOf(record, info.lines) }))
}

/** A record that runs over several lines is known by its first. */
const firstLineOf = (record: string[], lastLine: number) =>
  lastLine - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

/** Null when quotes do not pair up: then they are characters like others. */
function parsed(text: string, delimiter: string, quote: '"' | false) {
  try {
    return parse(text, {
      delimiter,
      quote,
      bom: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.rows + 1,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[]
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/** `="0812"` and `'0812` are how people keep a leading zero: the text within is meant. */
const unwrapped = (cell: string) => cell.replace(/^="(.*)"$/s, '$1').replace(/^'(?=[\d+(])/, '')
