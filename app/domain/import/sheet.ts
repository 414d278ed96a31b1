import { limits } from './import.ts'

/** A row as it stands in the file; `number` counts from 1 as the spreadsheet does. */
export type SheetRow = { number: number; cells: string[] }

/** Cells that were made one; rows by their numbers, columns from 0, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export type Sheet = { name: string; hidden: boolean; rows: SheetRow[]; merges: Merge[] }

/** A spreadsheet that cannot be taken, by the reason people are told. */
export type SheetProblem =
  | 'empty'
  | 'unreadable'
  | 'legacy'
  | 'protected'
  | 'bomb'
  | 'too-many-rows'
  | 'web-page'

export class SheetRefused extends Error {
  override name = 'SheetRefused'
  readonly problem: SheetProblem

  constructor(problem: SheetProblem, cause?: unknown) {
    super(`The sheet is refused: ${problem}`, { cause })
    this.problem = problem
  }
}

/** The text of a cell: one line, without what cannot be seen or stored. Long cells are cut. */
export function cellText(raw: string) {
  if (raw === '') return ''
  return raw
    .slice(0, limits.cell)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Letters and digits in lower case, one space between words: what headers and words are known by. */
export function wordsOf(text: string) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What offices write into a cell they have nothing for. */
export const isBlank = (text: string) =>
  text === '' ||
  /^([-–—_.*?]+|n\/?a|nihil|kosong|tidak ada|tdk ada|belum ada|null|none|#n\/a|#ref!|#value!|#name\?|#div\/0!)$/i.test(
    text,
  )

export const filledOf = ({ cells }: { cells: readonly string[] }) =>
  cells.filter((cell) => cell !== '')

/** A few sheets may hold rows; the fullest visible one is the list people mean. */
export function fullestOf(sheets: readonly Sheet[]) {
  const weight = ({ rows, hidden }: Sheet) => (hidden ? 0 : 1e9) + rows.length
  return sheets.toSorted((one, other) => weight(other) - weight(one))[0]
}
