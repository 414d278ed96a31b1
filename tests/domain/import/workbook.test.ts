import { expect, test } from 'vitest'
import { fullestOf } from '#domain/import/sheet.ts'
import { readWorkbook } from '#domain/import/workbook.server.ts'
import { aWorkbook, aZip } from '../../support/made-workbook.ts'
import { peopleIn, plan, toldOf } from './planning.ts'

const read = (bytes: Buffer) => readWorkbook(bytes, 'Daftar')
const problemOf = (bytes: Buffer) =>
  read(bytes).then(
    () => null,
    ({ problem }) => problem,
  )

const people = [
  ['No', 'Nama', 'Kelompok', 'HP'],
  [1, 'Budi Santoso', 'Media', 81234567890],
  [2, 'Siti Aminah', 'Akademisi', '0812 9876 5432'],
]

test('numbers keep all their digits, days are days, and formulas are what they came to', async () => {
  const [sheet] = await read(
    aWorkbook([
      {
        name: 'Data',
        rows: [
          [
            81234567890,
            { xml: '<c><v>8.1234567890000003E10</v></c>' },
            { xml: '<c s="1"><v>46302</v></c>' },
            { xml: '<c s="2"><v>46302</v></c>' },
            { xml: '<c t="str"><f>HYPERLINK("http://x","Buka")</f><v>Buka</v></c>' },
            { xml: '<c><f>1+1</f></c>' },
            { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
            { xml: '<c t="b"><v>1</v></c>' },
            { xml: '<c t="inlineStr"><is><r><t>Budi </t></r><r><t>Santoso</t></r></is></c>' },
            0.5,
          ],
        ],
      },
    ]),
  )
  expect(sheet?.rows[0]?.cells).toEqual([
    '81234567890',
    '81234567890',
    '07/10/2026',
    '07/10/2026',
    'Buka',
    '',
    '',
    'TRUE',
    'Budi Santoso',
    '0.5',
  ])
})

test('cells merged down a column count for every row, and a number of eleven digits is a telephone', async () => {
  const sheets = await read(
    aWorkbook([
      {
        name: 'Data',
        rows: [
          ['No', 'Kelompok', 'Instansi', 'Nama', 'HP'],
          [1, 'Media', 'Radar Kediri', 'Budi Santoso', 81234567890],
          [2, '', '', 'Siti Aminah', 81298765432],
          [3, '', 'KSTV', 'Rudi Hartono', 81211112222],
        ],
        merges: ['B2:B4', 'C2:C3'],
      },
    ]),
  )
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  expect(
    peopleIn(plan(sheet)).map(({ groupId, institution, phone }) => [groupId, institution, phone]),
  ).toEqual([
    ['MEDIA', 'Radar Kediri', '+6281234567890'],
    ['MEDIA', 'Radar Kediri', '+6281298765432'],
    ['MEDIA', 'KSTV', '+6281211112222'],
  ])
})

test('a heading merged over the whole table is a heading, and rows keep their numbers', async () => {
  const [sheet] = await read(
    aWorkbook([
      {
        name: 'Data',
        rows: [
          ['DAFTAR UNDANGAN'],
          ['No', 'Nama', 'HP'],
          ['TOKOH AGAMA'],
          [1, 'KH. Abdul', 81234567890],
        ],
        numbers: [2, 5, 6, 9],
        merges: ['A2:C2', 'A6:C6'],
      },
    ]),
  )
  if (!sheet) throw new Error('no sheet')
  expect(toldOf(plan(sheet))).toEqual([
    '2 SKIPPED title',
    '5 SKIPPED header',
    '6 SKIPPED section',
    '9 NEW',
  ])
})

test('of several sheets the fullest that is shown is meant', async () => {
  const sheets = await read(
    aWorkbook([
      { name: 'Petunjuk', rows: [['Isi lembar berikut']] },
      { name: 'Undangan', rows: people },
      { name: 'Lama', rows: [...people, ...people, ...people], state: 'hidden' },
    ]),
  )
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Petunjuk', false],
    ['Undangan', false],
    ['Lama', true],
  ])
  expect(fullestOf(sheets)?.name).toBe('Undangan')
})

test('macros lie in their part and nobody looks at it', async () => {
  const bytes = aWorkbook(
    [{ name: 'Data', rows: people }],
    [{ name: 'xl/vbaProject.bin', content: Buffer.from('Sub AutoOpen()') }],
  )
  expect(await read(bytes)).toHaveLength(1)
})

const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Data"><table:table-row><table:table-cell><text:p>Nama</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>HP</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Budi</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`

test('an OpenDocument sheet is read, a million empty rows and all', async () => {
  const [sheet] = await read(
    aZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: content.replace(/\n/g, '') },
    ]),
  )
  expect(sheet?.rows.map(({ number, cells }) => [number, cells.filter(Boolean)])).toEqual([
    [1, ['Nama', 'HP']],
    [1048572, ['Budi']],
  ])
  expect(sheet?.merges).toMatchObject([{ top: 1048572, left: 0 }])
})

test('a bomb is refused by what it says it unpacks to', async () => {
  const bomb = aZip([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(50_000_000, ' ') },
  ])
  expect(bomb.length).toBeLessThan(100_000)
  expect(await problemOf(bomb)).toBe('bomb')
})

test('a bomb that lies about its size is refused while it unpacks', async () => {
  const spaces = `<sst>${' '.repeat(40_000_000)}</sst>`
  const bomb = aWorkbook(
    [{ name: 'Data', rows: people }],
    [{ name: 'xl/sharedStrings.xml', content: spaces, declaredSize: 1000 }],
  )
  expect(await problemOf(bomb)).toBe('unreadable')
})

test('an entity that would grow without end is not followed', async () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  const bytes = aWorkbook(
    [{ name: 'Data', rows: people }],
    [{ name: 'xl/sharedStrings.xml', content: laughs }],
  )
  expect(await problemOf(bytes)).toBe('unreadable')
})

test('many sheets and parts are refused before they are read', async () => {
  const parts = Array.from({ length: 2100 }, (_, index) => ({ name: `xl/p${index}`, content: '' }))
  expect(await problemOf(aZip(parts))).toBe('bomb')
})

test.each([
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'legacy'],
  [
    'one with a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'protected',
  ],
  [
    'a ZIP with a password',
    aZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
    'protected',
  ],
  ['a ZIP of something else', aZip([{ name: 'foto.jpg', content: 'x' }]), 'unreadable'],
  [
    'a broken ZIP',
    aZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]).subarray(0, 60),
    'unreadable',
  ],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a workbook without a word', aWorkbook([{ name: 'Data', rows: [[]] }]), 'empty'],
  ['a web page', Buffer.from('<!DOCTYPE html><table></table>'), 'web-page'],
  [
    'a picture',
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001ffffff89ff', 'hex'),
    'unreadable',
  ],
])('%s is refused with its reason', async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toBe(problem)
})
