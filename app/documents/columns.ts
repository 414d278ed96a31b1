import type { Table } from './paper.ts'

/** Wider than this a column needs not be for the sake of one word. */
const mostForWord = 104
/** What a wide column keeps when narrow ones take from it. */
const leastForText = 72

/**
 * How wide each column is: its share of the whole, but no narrower than its longest word, which it takes from
 * those with room to spare. `widthOf` measures a word with the padding of its cell.
 */
export function columnWidths(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  whole: number,
  widthOf: (word: string, isHeader: boolean) => number,
) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const shared = columns.map(({ share }) => (whole * share) / all)
  const needed = shared.map((width, index) => {
    if (width >= mostForWord) return leastForText
    const texts = new Set(rows.map((row) => row[index] ?? ''))
    const widest = longestWord(texts, (word) => widthOf(word, false))
    const header = longestWord([columns[index]?.header ?? ''], (word) => widthOf(word, true))
    return Math.min(mostForWord, Math.max(widest, header))
  })
  const missing = sumOf(shared.map((width, index) => Math.max(0, (needed[index] ?? 0) - width)))
  const spare = sumOf(shared.map((width, index) => Math.max(0, width - (needed[index] ?? 0))))
  if (missing === 0 || missing > spare) return shared
  return shared.map((width, index) => {
    const need = needed[index] ?? 0
    return width < need ? need : width - ((width - need) * missing) / spare
  })
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Words end at spaces, and where hyphens and slashes let a line break. */
function longestWord(texts: Iterable<string>, widthOf: (word: string) => number) {
  let widest = 0
  for (const text of texts)
    for (const word of new Set(text.split(/\s+|(?<=[^\s/-]{3}[/-]+)(?=[^\s/-]{3})/)))
      if (word.length <= mostLetters) widest = Math.max(widest, widthOf(word))
  return widest
}

/** Longer words are addresses and the like: they are parted. */
const mostLetters = 24
