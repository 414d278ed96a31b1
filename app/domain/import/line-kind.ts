import { categorySaid } from './category-words.ts'
import type { Column } from './columns.ts'
import { elementSaid, groupSaid } from './group-words.ts'
import type { Header } from './header.ts'
import type { ReasonCode } from './import.ts'
import { looksLikeInstitution } from './institution-name.ts'
import { hasTitles } from './person-name.ts'
import { isBlank, type SheetRow, wordsOf } from './sheet.ts'

/** What a row is when it is not an entry of the list. */
export type LineKind =
  | 'data'
  | Extract<
      ReasonCode,
      'title' | 'repeated-header' | 'numbering' | 'section' | 'total' | 'signature' | 'footnote'
    >

/** Tells entries from all that offices write between and under them. Asked row by row, from the top. */
export function lineTeller(
  header: Header | null,
  columns: readonly Column[],
  rows: readonly SheetRow[],
) {
  const numberAt = numberedAt(columns, rows)
  const mapped = columns.filter(({ field }) => field !== null)
  let signing = false

  return ({ cells }: SheetRow): LineKind => {
    const filled = cells.filter((cell) => cell !== '')
    if (isHeaderAgain(header, cells)) {
      signing = false
      return 'repeated-header'
    }
    if (isNumbering(filled, mapped.length)) return 'numbering'
    const numbered = numberAt >= 0 && isNumber(cells[numberAt])
    if (isTotal(filled)) return 'total'
    if (signing && isEntry(cells, mapped) && (numbered || numberAt < 0)) signing = false
    if (signing || (!numbered && beginsSignature(filled, mapped.length))) {
      signing = true
      return 'signature'
    }
    if (!numbered && isFootnote(filled)) return 'footnote'
    if (!numbered && isTitleAgain(filled)) return 'title'
    if (isSection(cells, { numberAt, numbered, columns: mapped })) return 'section'
    return 'data'
  }
}

const isNumber = (cell: string | undefined) => /^\d{1,6}[.)]?$/.test(cell ?? '')

/** The column of numbers, where at least half of the rows with several cells have one; -1 otherwise. */
function numberedAt(columns: readonly Column[], rows: readonly SheetRow[]) {
  const at = columns.find(({ field }) => field === 'number')?.index ?? -1
  const full = rows.filter(({ cells }) => new Set(cells.filter(Boolean)).size >= 3)
  const counted = full.length > 0 ? full : rows
  const numbered = counted.filter(({ cells }) => isNumber(cells[at])).length
  return numbered * 2 >= counted.length ? at : -1
}

function isHeaderAgain(header: Header | null, cells: readonly string[]) {
  if (!header) return false
  const names = header.names.map(wordsOf)
  const filled = cells.flatMap((cell, index) =>
    cell === '' ? [] : [{ words: wordsOf(cell), index }],
  )
  const same = filled.filter(({ words, index }) => words !== '' && words === names[index])
  return same.length >= 2 && same.length >= filled.length * 0.6
}

/** The row (1) (2) (3) … under a header. */
function isNumbering(filled: readonly string[], width: number) {
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(cell)?.[1] ?? Number.NaN))
  const sorted = numbers.toSorted((one, other) => one - other)
  return (
    filled.length >= 3 &&
    filled.length >= width - 1 &&
    sorted.every((number, index) => number === index + 1)
  )
}

const totals =
  /^(sub ?)?(jumlah|total|grand total|jml|rata rata|persentase|prosentase|rekapitulasi|sub ?total|jumlah total|jumlah seluruh\w*|jumlah peserta|jumlah undangan|total peserta|total undangan|jumlah keseluruhan)( (peserta|undangan|hadir|orang|unit|keseluruhan|laki laki|perempuan|l|p|total))*( \d+)?( orang| unit| peserta)?$/

function isTotal(filled: readonly string[]) {
  const [first = '', ...rest] = filled.filter((cell) => /\p{L}/u.test(cell))
  const others = rest.every(
    (cell) => /^\d+ (orang|unit|peserta)$/i.test(cell) || totals.test(wordsOf(cell)),
  )
  return first !== '' && totals.test(wordsOf(first)) && others
}

const months =
  '(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember)'
const placeAndDate = new RegExp(
  `^[\\p{L}. ]{3,40},? *(tanggal|tgl\\.?)? *[\\d….]{0,4} *${months}.{0,8}$`,
  'iu',
)
const signs =
  /^(mengetahui|menyetujui|mengesahkan|disetujui|dibuat oleh|yang membuat|pembuat daftar|diperiksa|a\.?\s?n\.?\s|plt\.?\s|nip\.?\s*:?\s*\d|nip[ .:]*[….]*$|ttd\.?$|tertanda|ditandatangani|hormat kami|pembina|penata\b|pengatur)/i

/** Few words, no number: place and date, "Mengetahui", a rank or a NIP. */
function beginsSignature(filled: readonly string[], width: number) {
  const distinct = new Set(filled)
  if (distinct.size > Math.max(2, width / 3) || distinct.size > 3) return false
  return filled.some((cell) => placeAndDate.test(cell) || signs.test(cell))
}

const isEntry = (cells: readonly string[], mapped: readonly Column[]) =>
  mapped.filter(({ index }) => !isBlank(cells[index] ?? '')).length >= Math.min(3, mapped.length)

const isFootnote = (filled: readonly string[]) =>
  new Set(filled).size === 1 &&
  (/^(catatan|keterangan|ket|nb|note|sumber|\*+\)?)\s*[:.*)]|^\*/i.test(filled[0] ?? '') ||
    pageMark.test(filled[0] ?? ''))

/** What stands at the foot of a printed page, and at the end of a list that goes on elsewhere. */
const pageMark =
  /^\W*((hal|halaman|page)\.?\s*:?\s*\d+(\s*(dari|of|\/)\s*\d+)?|dst|dll|dan seterusnya|bersambung.{0,30}|dilanjutkan.{0,40})\W*$/i

/** The title of a list once more, above its next page. */
const isTitleAgain = (filled: readonly string[]) =>
  new Set(filled).size === 1 && /^(daftar|lampiran|lanjutan)\b.{4}/i.test(filled[0] ?? '')

type Shape = { numberAt: number; numbered: boolean; columns: readonly Column[] }

/** One text by itself, and no entry of the list: a heading for the rows under it. */
function isSection(cells: readonly string[], { numberAt, numbered, columns }: Shape) {
  const texts = new Set(cells.filter((cell) => cell !== ''))
  const mark = cells[numberAt] ?? ''
  const marked = numberAt >= 0 && /^([A-Z]|[IVXLivxl]{1,6})[.)]?$/.test(mark)
  if (marked) texts.delete(mark)
  const [text = ''] = texts
  if (numbered || texts.size !== 1 || !/\p{L}{2}/u.test(text) || hasTitles(text)) return false
  if (isHeading(text) || marked) return true
  if (columns.length < 2) return false
  if (numberAt >= 0) return true
  const at = cells.indexOf(text)
  const entries = columns.filter(({ field }) => field === 'name' || field === 'institution')
  if (entries.some(({ index }) => index === at)) return false
  return text === text.toUpperCase() || looksLikeInstitution(text)
}

const isHeading = (text: string) =>
  (groupSaid(text) ?? elementSaid(text) ?? categorySaid(text)) !== null ||
  /:$/.test(text) ||
  /^([A-Z]|[IVX]{1,5})[.)]\s/.test(text)
