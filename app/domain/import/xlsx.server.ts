import type { Archive } from './archive.server.ts'
import { limits } from './import.ts'
import { type Merge, type Sheet, SheetRefused } from './sheet.ts'
import { cellsOf } from './xlsx-cell.ts'

/** The sheets of a workbook as text: what formulas came to when it was saved, and no formula is run. */
export async function readXlsx(archive: Archive): Promise<Sheet[]> {
  const [sheets, targets] = await Promise.all([sheetNames(archive), relations(archive)])
  if (sheets.length === 0) throw new SheetRefused('unreadable')

  const strings = await sharedStrings(archive)
  const dates = await dateStyles(archive)
  const room = { text: limits.text }
  const read: Sheet[] = []
  for (const { name, hidden, relation } of sheets) {
    const path = targets.get(relation)
    if (!path || !archive.has(path)) continue
    const { rows, merges } = await readSheet(archive, path, { strings, dates, room })
    read.push({ name, hidden, rows, merges })
  }
  return read
}

async function sheetNames(archive: Archive) {
  const sheets: Array<{ name: string; hidden: boolean; relation: string }> = []
  await archive.read('xl/workbook.xml', {
    open(tag, { name = '', state = 'visible', 'r:id': relation, ...others }) {
      if (tag !== 'sheet') return
      const id = relation ?? Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: name.slice(0, 100), hidden: state !== 'visible', relation: id })
    },
  })
  return sheets.slice(0, 100)
}

async function relations(archive: Archive) {
  const targets = new Map<string, string>()
  await archive.read('xl/_rels/workbook.xml.rels', {
    open(tag, { Id, Target, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      targets.set(
        Id,
        Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`,
      )
    },
  })
  return targets
}

async function sharedStrings(archive: Archive) {
  const strings: string[] = []
  let current: string | null = null
  let inText = false
  let phonetic = false
  let size = 0
  await archive.read('xl/sharedStrings.xml', {
    open(tag) {
      if (tag === 'si') current = ''
      if (tag === 'rPh') phonetic = true
      inText = tag === 't' && !phonetic
    },
    text(text) {
      if (!inText || current === null) return
      size += text.length
      if (size > limits.text) throw new SheetRefused('bomb')
      if (current.length < limits.cell) current += text
    },
    close(tag) {
      if (tag === 't') inText = false
      if (tag === 'rPh') phonetic = false
      if (tag === 'si' && current !== null) strings.push(current)
    },
  })
  return strings
}

/** Which styles show a number as a day. */
async function dateStyles(archive: Archive) {
  const custom = new Set<number>()
  const styles: boolean[] = []
  let within = false
  await archive.read('xl/styles.xml', {
    open(tag, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId)
      if (tag === 'numFmt' && /[dy]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        custom.add(id)
      if (tag === 'cellXfs') within = true
      if (tag === 'xf' && within) styles.push((id >= 14 && id <= 17) || id === 22 || custom.has(id))
    },
    close(tag) {
      if (tag === 'cellXfs') within = false
    },
  })
  return styles
}

type Known = { strings: readonly string[]; dates: readonly boolean[]; room: { text: number } }

async function readSheet(archive: Archive, path: string, { strings, dates, room }: Known) {
  const merges: Merge[] = []
  const cells = cellsOf({
    strings,
    dates,
    weigh(length) {
      room.text -= length
      if (room.text < 0) throw new SheetRefused('bomb')
    },
  })
  await archive.read(path, {
    ...cells.listener,
    open(tag, attributes) {
      cells.listener.open(tag, attributes)
      const merge = tag === 'mergeCell' ? rangeOf(attributes.ref ?? '') : null
      if (merge && merges.length < 100_000) merges.push(merge)
    },
  })
  return { rows: cells.rows, merges }
}

function rangeOf(ref: string): Merge | null {
  const [, left = '', top, right = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref) ?? []
  if (!top) return null
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) }
}

/** A is 0. */
const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
