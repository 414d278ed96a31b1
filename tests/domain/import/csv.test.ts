import { expect, test } from 'vitest'
import { decoded, readCsv } from '#domain/import/csv.ts'
import { isBlank } from '#domain/import/sheet.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cellsOf = (text: string | Uint8Array) =>
  readCsv(typeof text === 'string' ? bytes(text) : text, 'x').rows.map(({ cells }) => cells)

const list = (delimiter: string) =>
  ['No', 'Nama', 'Alamat'].join(delimiter) +
  `\r\n1${delimiter}Budi${delimiter}"Jl. A${delimiter} B"`

test.each([',', ';', '\t', '|'])(
  'cells apart by %j are told, though some stand in quotes',
  (delimiter) => {
    expect(cellsOf(list(delimiter))).toEqual([
      ['No', 'Nama', 'Alamat'],
      ['1', 'Budi', `Jl. A${delimiter === '\t' ? '' : delimiter} B`],
    ])
  },
)

test('commas within semicolon cells do not win', () => {
  const text =
    'No;Nama Unit\n1;Dinas Perdagangan, Koperasi dan UKM\n2;Dinas KB, PP, PA\n3;Dinas A, B, C\n'
  expect(cellsOf(text)[1]).toEqual(['1', 'Dinas Perdagangan, Koperasi dan UKM'])
})

test('the line that Excel writes to say its delimiter is followed and left out', () => {
  const { rows } = readCsv(bytes('sep=|\nNama|Telepon\nBudi|0812\n'), 'x')
  expect(rows).toEqual([
    { number: 2, cells: ['Nama', 'Telepon'] },
    { number: 3, cells: ['Budi', '0812'] },
  ])
})

test.each([
  ['UTF-8', Buffer.from('Nama;Kota\nIdé;Kediri')],
  ['UTF-8 with its mark', Buffer.from('\uFEFFNama;Kota\nIdé;Kediri')],
  ['UTF-16 with its mark', Buffer.from('\uFEFFNama;Kota\nIdé;Kediri', 'utf16le')],
  ['UTF-16 without one', Buffer.from('Nama;Kota\nIdé;Kediri', 'utf16le')],
  ['UTF-16 big end first', Buffer.from('\uFEFFNama;Kota\nIdé;Kediri', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('Nama;Kota\nIdé;Kediri', 'latin1')],
])('%s is read', (_, content) => {
  expect(cellsOf(content)).toEqual([
    ['Nama', 'Kota'],
    ['Idé', 'Kediri'],
  ])
})

test('the dashes and quotes of Windows stay what they are', () => {
  expect(decoded(Uint8Array.of(0x93, 0x41, 0x94, 0x20, 0x96))).toBe('“A” –')
})

test('a line break within quotes stays in its cell, and rows keep the number of their first line', () => {
  const { rows } = readCsv(bytes('Nama,Alamat\nBudi,"Jl. A\nRT 1"\nSiti,Jl. B\n'), 'x')
  expect(rows).toEqual([
    { number: 1, cells: ['Nama', 'Alamat'] },
    { number: 2, cells: ['Budi', 'Jl. A\nRT 1'] },
    { number: 4, cells: ['Siti', 'Jl. B'] },
  ])
})

test('a quote that never closes swallows no rows', () => {
  const found = cellsOf('Nama;Alamat\nBudi;"Gedung A\nSiti;Jl. B\nRudi;Jl. C\n')
  expect(found.map(([name]) => name)).toEqual(['Nama', 'Budi', 'Siti', 'Rudi'])
})

test('quotes within a cell stay', () => {
  expect(cellsOf('Nama;Toko\nBudi;UD "Maju" Jaya\n')[1]).toEqual(['Budi', 'UD "Maju" Jaya'])
})

test('text kept by ="…" or an apostrophe is the text; other formulas are only words', () => {
  expect(cellsOf('a;b;c\n"=""0812""";\'0813;=HYPERLINK("http://x")\n')[1]).toEqual([
    '0812',
    '0813',
    '=HYPERLINK("http://x")',
  ])
})

test('what cannot be seen or stored is left out', () => {
  expect(cellsOf('a;b\nBu\u200Bdi\u00A0 S\0;\u202Ex\n')[1]).toEqual(['Budi S', 'x'])
})

test('rows of nothing are no rows, and numbers go on counting', () => {
  const { rows } = readCsv(bytes('Nama;HP\n;;\n\n;\nBudi;1\n'), 'x')
  expect(rows.map(({ number }) => number)).toEqual([1, 5])
})

test('a web page that is called a spreadsheet is refused by name', () => {
  expect(() => cellsOf('<html><table><tr><td>Nama')).toThrow('web-page')
})

test.each(['-', '–', 'N/A', 'nihil', 'Tidak ada', '#REF!', '...'])(
  '%j is a way to say nothing',
  (cell) => {
    expect(isBlank(cell)).toBe(true)
  },
)
