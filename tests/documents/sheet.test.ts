import { expect, test } from 'vitest'
import { day, moment, number, type Sheet, text } from '#documents/sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { workbookOf } from '#documents/xlsx.ts'
import { forbidden } from '#domain/errors.ts'
import { hostileStrings } from '../support/hostile-strings.ts'
import { partsOf, rowsIn, wholeOf } from '../support/workbook.ts'

type Person = { name: string; note: string | null; age: number | null; born: Date; met: Date }

const columns = [
  text<Person>('Nama', ({ name }) => name),
  text<Person>('Catatan', ({ note }) => note, 60),
  number<Person>('Umur', ({ age }) => age),
  day<Person>('Lahir', ({ born }) => born),
  moment<Person>('Bertemu', ({ met }) => met),
]
const someone: Person = {
  name: 'Drs. H. Ahmad, M.Si',
  note: null,
  age: 41.5,
  born: new Date('1985-02-03'),
  met: new Date('2026-10-07T02:00:00Z'),
}

const sheetOf = (people: Iterable<Person>, timeZone = 'Asia/Jakarta'): Sheet<Person> => ({
  list: 'orang',
  title: 'Orang',
  organization: { slug: 'kota-kediri', timeZone },
  columns,
  rows: readOneByOne(people),
})

async function* readOneByOne(people: Iterable<Person>) {
  yield* people
}

async function bytesOf(format: string, people: Iterable<Person>, zone?: string) {
  const file = await sheetFile(format, sheetOf(people, zone), '2026-11-24')
  return { ...file, bytes: await wholeOf(file.body) }
}

test('a workbook comes back cell by cell, dates as dates on the clocks of the zone', async () => {
  for (const [zone, hour, abbreviation] of [
    ['Asia/Jakarta', 9, 'WIB'],
    ['Asia/Makassar', 10, 'WITA'],
    ['Asia/Jayapura', 11, 'WIT'],
  ] as const) {
    const { name, bytes } = await bytesOf('xlsx', [someone], zone)

    expect(name).toBe('kota-kediri-orang-2026-11-24.xlsx')
    const [header, [...cells] = []] = await rowsIn(bytes)
    expect(header).toEqual(['Nama', 'Catatan', 'Umur', 'Lahir', `Bertemu (${abbreviation})`])
    expect(cells.slice(0, 4)).toEqual(['Drs. H. Ahmad, M.Si', null, 41.5, someone.born])
    // A spreadsheet counts in fractions of a day, which are not exact.
    expect(Number(cells[4]) - Date.UTC(2026, 9, 7, hour)).toBeCloseTo(0, -1)
  }
})

test('the header stays in sight, every column can be filtered, and widths are given', async () => {
  const parts = await partsOf((await bytesOf('xlsx', [someone, someone])).bytes)
  const xml = parts['xl/worksheets/sheet1.xml'] ?? ''

  expect(xml).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  )
  expect(xml).toContain('<autoFilter ref="A1:E3"/>')
  expect(xml.match(/<col [^>]*customWidth="1"/g)).toHaveLength(5)
  expect(parts['xl/workbook.xml']).toContain('name="Orang"')
})

test('hostile text comes back as typed, is never a formula, and stays text when it is edited', async () => {
  const typed = [
    ...hostileStrings(40),
    '=HYPERLINK("http://x","y")',
    '+62812',
    '-1+2',
    '@SUM(A1)',
  ].map((one) => one.replaceAll('\0', ''))
  const people = typed.map((name) => ({ ...someone, name, note: name }))
  const { bytes } = await bytesOf('xlsx', people)
  const xml = (await partsOf(bytes))['xl/worksheets/sheet1.xml'] ?? ''

  expect(xml).not.toMatch(/<f[ >]/)
  const cells = [
    ...xml.matchAll(/<c r="\w+" s="(\d)" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t>/g),
  ]
  const names = cells.filter((_, index) => index >= columns.length && index % 2 === 1)
  expect(names.map(([, , escaped = '']) => asExcelReads(escaped))).toEqual(
    typed.map((one) => one.toWellFormed()),
  )
  const guarded = names
    .filter(([, style]) => style === '4')
    .map(([, , one = '']) => asExcelReads(one))
  expect(guarded).toEqual(typed.filter((one) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(one)))
  expect(await rowsIn(bytes)).toHaveLength(typed.length + 1)
})

test('a text that no cell has room for is cut and says so', async () => {
  const { bytes } = await bytesOf('xlsx', [{ ...someone, note: 'x'.repeat(40_000) }])
  const [, row] = await rowsIn(bytes)

  expect(String(row?.[1])).toHaveLength(32_767)
  expect(String(row?.[1]).endsWith('…')).toBe(true)
})

test('what does not fit on one worksheet goes on on the next', async () => {
  const people = Array.from({ length: 5 }, (_, index) => ({ ...someone, name: `Warga ${index}` }))
  const parts = await partsOf(await wholeOf(workbookOf(sheetOf(people), 2)))

  expect(parts['xl/workbook.xml']).toContain('name="Orang (3)"')
  expect(parts['xl/worksheets/sheet2.xml']).toContain('Warga 2')
  expect(parts['xl/worksheets/sheet3.xml']).toContain('Warga 4')
  expect(parts['[Content_Types].xml']).toContain('/xl/worksheets/sheet3.xml')
})

test('an empty list is a header', async () => {
  expect(await rowsIn((await bytesOf('xlsx', [])).bytes)).toHaveLength(1)
  expect((await bytesOf('csv', [])).bytes.toString()).toBe(
    '\uFEFFNama;Catatan;Umur;Lahir;Bertemu (WIB)\r\n',
  )
})

test('a CSV has its mark, semicolons, decimal commas, dates that sort, and quotes where they are needed', async () => {
  const { bytes, mediaType, name } = await bytesOf('csv', [
    { ...someone, note: 'baris "satu"\nbaris dua; selesai' },
  ])

  expect([mediaType, name]).toEqual(['text/csv; charset=utf-8', 'kota-kediri-orang-2026-11-24.csv'])
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytes.toString().split('\r\n')[1]).toBe(
    '"Drs. H. Ahmad, M.Si";"baris ""satu""\nbaris dua; selesai";41,5;1985-02-03;2026-10-07 09:00',
  )
})

test('no field of a CSV begins a formula, wherever a program splits it', async () => {
  const typed = [
    ...hostileStrings(),
    '=1+1',
    '+62',
    '-2',
    '@x',
    '\t=1',
    '\r=1',
    'a,=1+1,b',
    'a;@x',
    'b\n -1',
    '＝1',
  ]
  const people = typed.map((name) => ({ ...someone, name, note: null }))
  const { bytes } = await bytesOf('csv', people)

  for (const [first = ''] of fieldsOf(bytes.toString()).slice(1)) {
    for (const piece of first.split(/[,;\t\r\n]/))
      expect(piece).not.toMatch(/^[ "]*[=+\-@＝＋－＠]/)
    expect(first).not.toMatch(/^[\t\r\n]/)
  }
  expect(fieldsOf(bytes.toString())).toHaveLength(typed.length + 1)
})

test('who may not read the list is refused before anything is sent; other formats do not exist', async () => {
  const refused = { ...sheetOf([]), rows: refusing() }
  await expect(sheetFile('xlsx', refused, '2026-11-24')).rejects.toMatchObject({ status: 403 })
  await expect(sheetFile('pdf', sheetOf([]), '2026-11-24')).rejects.toMatchObject({ status: 404 })
})

test.each(['xlsx', 'csv'])(
  'a hundred thousand rows as %s take no more memory than a few',
  async (format) => {
    await drain(format, 20_000)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    let most = before
    await drain(format, 100_000, () => {
      most = Math.max(most, process.memoryUsage().rss)
    })
    expect((most - before) / 2 ** 20).toBeLessThan(64)
  },
)

test.each(['xlsx', 'csv'])(
  'who leaves while a %s is written leaves no query running',
  async (format) => {
    let closed = false
    async function* endless() {
      try {
        while (true) yield { ...someone, note: crypto.randomUUID().repeat(20) }
      } finally {
        closed = true
      }
    }
    const { body } = await sheetFile(format, { ...sheetOf([]), rows: endless() }, '2026-11-24')
    for await (const _part of body) break

    expect(closed).toBe(true)
  },
)

test('a list that breaks off breaks the file off', async () => {
  async function* broken() {
    yield someone
    throw new Error('the database is away')
  }
  for (const format of ['xlsx', 'csv']) {
    const { body } = await sheetFile(format, { ...sheetOf([]), rows: broken() }, '2026-11-24')
    await expect(wholeOf(body)).rejects.toThrow('the database is away')
  }
})

async function drain(format: string, count: number, look = () => {}) {
  function* many() {
    for (let index = 0; index < count; index++)
      yield { ...someone, name: `Warga ${index}`, note: crypto.randomUUID().repeat(5) }
  }
  const { body } = await sheetFile(format, sheetOf(many()), '2026-11-24')
  for await (const _part of body) look()
}

// biome-ignore lint/correctness/useYield: it refuses before the first row
async function* refusing(): AsyncGenerator<Person> {
  throw forbidden()
}

const asExcelReads = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** RFC 4180 as it is written, with semicolons. */
function fieldsOf(csv: string) {
  const records: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ';') records.push([])
  }
  return records.slice(0, -1)
}
