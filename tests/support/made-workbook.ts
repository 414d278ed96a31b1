import { crc32, deflateRawSync } from 'node:zlib'

// Workbooks as Excel and LibreOffice write them, made part by part so that tests can break any of it.

type Part = { name: string; content: string | Buffer; declaredSize?: number; encrypted?: boolean }

/** A ZIP of these parts. */
export function aZip(parts: readonly Part[]) {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, declaredSize, encrypted = false } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declaredSize ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

/** A cell: text, a number, or the XML of its own. */
export type Cell = string | number | null | { xml: string }

export type SheetSpec = {
  name: string
  rows: readonly (readonly Cell[])[]
  merges?: readonly string[]
  state?: 'visible' | 'hidden' | 'veryHidden'
  /** Row numbers, where some are left out. */
  numbers?: readonly number[]
}

/** An XLSX with shared strings, as Excel writes it. */
export function aWorkbook(sheets: readonly SheetSpec[], more: readonly Part[] = []) {
  const strings: string[] = []
  const contents = sheets.map((sheet) => sheetXml(sheet, strings))
  return aZip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(sheets.length) },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd mmmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
    { name: 'xl/sharedStrings.xml', content: stringsXml(strings) },
    ...contents.map((content, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content,
    })),
    ...more,
  ])
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

const workbookXml = (sheets: readonly SheetSpec[]) =>
  `<workbook xmlns:r="r"><sheets>${sheets
    .map(
      ({ name, state = 'visible' }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

const relationsXml = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`

const stringsXml = (strings: readonly string[]) =>
  `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`

function sheetXml({ rows, merges = [], numbers }: SheetSpec, strings: string[]) {
  const body = rows.map((cells, index) => {
    const number = numbers?.[index] ?? index + 1
    return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, strings)).join('')}</row>`
  })
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet><sheetData>${body.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
}

function cellXml(cell: Cell, at: string, strings: string[]) {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${at}"`)
  return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
