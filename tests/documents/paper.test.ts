import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { writeDocx } from '#documents/docx.ts'
import type { Block, Paper, Pictures } from '#documents/paper.ts'
import { runsOf } from '#documents/pdf/typefaces.ts'
import { writePdf } from '#documents/pdf.ts'
import { hostileStrings, ownHostileStrings } from '../support/hostile-strings.ts'
import { textInPackage, textInPdf, writtenBy } from '../support/papers.ts'
import { aPhoto } from '../support/pictures.ts'
import { partsOf } from '../support/workbook.ts'

const run = promisify(execFile)
let photo = ''
const pictures: Pictures = async (fileId) =>
  fileId === 'gone' ? null : { path: photo, mediaType: 'image/jpeg', width: 320, height: 240 }

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rembug-paper-'))
  photo = join(folder, 'photo.jpg')
  await writeFile(photo, (await aPhoto('foto.jpg', '#4488aa')).buffer)
  return () => rm(folder, { recursive: true })
})

const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'Laporan Uji',
  author: 'Dinas Uji',
  issuedOn: '2026-01-15',
  footer: 'Laporan Uji · 005/1/DU/I/2026',
  blocks,
  ...more,
})

const picture = { fileId: 'foto', width: 320, height: 240 }

/** One block of every kind, with `text` wherever text goes. */
const everyBlock = (text: string): Block[] => [
  { kind: 'letterhead', above: [text], name: text, below: [text], logo: picture },
  { kind: 'title', lines: [text], number: text },
  { kind: 'contents', title: text },
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text },
  { kind: 'heading', level: 2, text },
  { kind: 'heading', level: 3, text },
  { kind: 'paragraph', text },
  { kind: 'facts', pairs: [[text, text]] },
  { kind: 'list', isOrdered: true, items: [text, text] },
  { kind: 'list', isOrdered: false, items: [text] },
  {
    kind: 'table',
    columns: [
      { header: text, share: 1, align: 'right' },
      { header: text, share: 3 },
    ],
    rows: [
      [text, text],
      [text, ''],
    ],
  },
  {
    kind: 'gallery',
    pictures: [
      { picture, caption: text },
      { picture: { ...picture, fileId: 'gone' }, caption: text },
      { picture, caption: text },
    ],
  },
  { kind: 'code', text: 'https://contoh.go.id/x', caption: text },
  { kind: 'page-break', orientation: 'landscape' },
  { kind: 'cover', lines: [text], number: text, below: [text] },
  {
    kind: 'signatures',
    dated: text,
    signatories: [
      { role: text, name: text, detail: text },
      { role: text, name: text },
      { role: text, name: text },
    ],
  },
]

const pdfOf = (paper: Paper) => writtenBy((path) => writePdf(paper, pictures, path))
const docxOf = (paper: Paper) => writtenBy((path) => writeDocx(paper, pictures, path))

test('a PDF says that it is PDF/A, tagged and in Indonesian, with its fonts inside', async () => {
  const raw = (await pdfOf(paperOf(everyBlock('Antrean loket')))).toString('latin1')

  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(raw).toContain('/MarkInfo')
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toContain('/Lang (id-ID)')
  for (const tag of ['Table', 'TR', 'TH', 'TD', 'H1', 'L', 'LI', 'Figure', 'TOC'])
    expect(raw).toMatch(new RegExp(`/S /${tag}\\b`))
  const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? []
  expect(fonts.length).toBeGreaterThan(0)
  expect(raw.match(/\/FontFile2/g)).toHaveLength(fonts.length)
})

test('a PDF keeps to what PDF/A asks: one colour space for all, its facts twice alike, nothing that acts or hides', async () => {
  const raw = (await pdfOf(paperOf(everyBlock('Antrean loket')))).toString('latin1')

  expect(raw.startsWith('%PDF-1.7')).toBe(true)
  expect(raw).toMatch(/\/OutputIntents \[/)
  expect(raw).toMatch(/\/S \/GTS_PDFA1/)
  expect(raw).toMatch(/\/DestOutputProfile \d+ 0 R/)
  expect(raw).toMatch(/\/DisplayDocTitle true/)
  expect(raw).toMatch(/\/ID \[/)
  for (const forbidden of ['/Encrypt', '/JavaScript', '/JS ', '/Launch', '/EmbeddedFile', '/AA '])
    expect(raw).not.toContain(forbidden)
  const metadata = /\/Type \/Metadata[\s\S]*?endstream/.exec(raw)?.[0] ?? ''
  expect(metadata).not.toContain('/Filter')
  expect(metadata).toMatch(/<rdf:li xml:lang="x-default">Laporan Uji<\/rdf:li>/)
  expect(metadata).toContain('<pdf:Producer>Rembug</pdf:Producer>')
  expect(metadata).toContain('2026-01-15T00:00:00')
  expect(raw.match(/\/ToUnicode \d+ 0 R/g)?.length).toBe(
    raw.match(/\/Type \/FontDescriptor/g)?.length,
  )
})

type Node = { role?: string; children?: Node[]; type?: string }

/** What assistive technology is given, page by page. */
async function structureOf(file: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(file))
  const nodes: Node[] = []
  for (let page = 1; page <= document.numPages; page++)
    nodes.push((await (await document.getPage(page)).getStructTree()) as Node)
  return nodes
}

const allOf = (node: Node, role: string): Node[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => allOf(child, role)),
]
const rolesIn = (node: Node | undefined) => (node?.children ?? []).map(({ role }) => role)

test('its tables, lists, figures and headings are told as what they are', async () => {
  const pages = await structureOf(await pdfOf(paperOf(everyBlock('Antrean loket'))))
  const all = (role: string) => pages.flatMap((page) => allOf(page, role))

  expect(all('Table').length).toBeGreaterThan(0)
  for (const table of all('Table')) expect(rolesIn(table)).toEqual(['THead', 'TBody'])
  for (const row of all('THead').flatMap((head) => head.children ?? []))
    expect(new Set(rolesIn(row))).toEqual(new Set(['TH']))
  for (const row of all('TBody').flatMap((rows) => rows.children ?? []))
    expect(new Set(rolesIn(row))).toEqual(new Set(['TD']))
  for (const item of all('LI')) expect(rolesIn(item)).toEqual(['Lbl', 'LBody'])
  for (const level of ['H1', 'H2', 'H3', 'Figure', 'Caption', 'TOCI'])
    expect(all(level).length, level).toBeGreaterThan(0)
})

test('Arabic, Javanese and emoji are drawn in their own fonts, words from right to left in their order', async () => {
  const arabic = runsOf('Kiai: بسم الله 12 الرحمن lalu', 'regular')
  expect(arabic.map(({ text }) => text)).toEqual([
    ...['Kiai: ', 'الرحمن', ' 12 ', 'الله', ' ', 'بسم', ' lalu'],
  ])
  expect(arabic[1]?.font).toContain('arabic')
  expect(runsOf('ꦲꦏ꧀ꦱꦫꦗꦮ', 'bold')).toMatchObject([{ text: 'ꦲꦏ꧀ꦱꦫꦗꦮ' }])
  expect(runsOf('🙏👍🏽', 'regular')).toMatchObject([{ text: '🙏👍' }])
  expect(runsOf('漢', 'regular')).toMatchObject([{ text: '\uFFFD' }])

  const text = await textInPdf(
    await pdfOf(paperOf([{ kind: 'paragraph', text: 'Kata العربية 🙏' }])),
  )
  expect(text).toContain('العربية')
  expect(text).toContain('🙏')
})

test('a narrow column is as wide as its longest word, and a signature never stands alone on a page', async () => {
  const columns = [
    { header: 'No', share: 1 },
    { header: 'Jenis', share: 1 },
    { header: 'Uraian', share: 12 },
  ]
  const rows = [['1', 'Pertanyaan/Permintaan Informasi', 'Antrean terlalu lama.']]
  const text = await textInPdf(await pdfOf(paperOf([{ kind: 'table', columns, rows }])))
  expect(text.replace(/\s+/g, ' ')).toContain('Pertanyaan/ Permintaan Informasi')

  for (let lines = 40; lines < 50; lines++) {
    const blocks: Block[] = [
      ...Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: 'Baris.' })),
      { kind: 'paragraph', text: 'Demikian dibuat sebagaimana mestinya.' },
      { kind: 'signatures', dated: 'Kediri', signatories: [{ role: 'Kepala,', name: 'Kepala' }] },
    ]
    const { text: pages } = await extractText(
      await getDocumentProxy(new Uint8Array(await pdfOf(paperOf(blocks)))),
    )
    const signed = pages.find((page) => page.includes('Kepala,'))
    expect(signed, `${lines} lines`).toContain('Demikian dibuat')
  }
})

test('every page has its number and how many there are, and a table its header on each page', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`${index + 1}`, 'Antrean terlalu lama.'])
  const columns = [
    { header: 'No', share: 1 },
    { header: 'Uraian masukan', share: 6 },
  ]
  const text = await textInPdf(await pdfOf(paperOf([{ kind: 'table', columns, rows }])))

  const total = Number(/Halaman 1 dari (\d+)/.exec(text)?.[1])
  expect(total).toBeGreaterThan(2)
  for (let page = 1; page <= total; page++) expect(text).toContain(`Halaman ${page} dari ${total}`)
  expect(text.match(/Uraian masukan/g)).toHaveLength(total)
  expect(text.match(/Antrean terlalu lama\./g)).toHaveLength(120)
})

test('a row longer than a page is parted, and nothing of it is lost', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `kata${index}`)
  const columns = [
    { header: 'No', share: 1 },
    { header: 'Isi', share: 2 },
  ]
  const rows = [['1', words.join(' ')]]
  const text = await textInPdf(await pdfOf(paperOf([{ kind: 'table', columns, rows }])))

  const found = new Set(text.match(/kata\d+/g))
  expect(words.filter((word) => !found.has(word))).toEqual([])
})

test('a word wider than its column is broken and stays whole in what it says', async () => {
  const long = `https://contoh.go.id/${'a1b2c3d4'.repeat(60)}`
  const columns = [
    { header: 'No', share: 1 },
    { header: 'Alamat', share: 1 },
  ]
  const blocks: Block[] = [{ kind: 'table', columns, rows: [['1', long]] }]
  const text = await textInPdf(await pdfOf(paperOf(blocks)))
  expect(text.replace(/\s/g, '')).toContain(long)
})

test('the same paper gives the same bytes', async () => {
  const paper = paperOf(everyBlock('Antrean é ž 漢 العربية'))
  expect((await pdfOf(paper)).equals(await pdfOf(paper))).toBe(true)
  expect((await docxOf(paper)).equals(await docxOf(paper))).toBe(true)
})

test.each(ownHostileStrings)('%j is drawn in every block', async (text) => {
  const paper = paperOf(everyBlock(text), { title: text, author: text, footer: text })
  expect((await pdfOf(paper)).subarray(0, 5).toString()).toBe('%PDF-')
  await wellFormed(await docxOf(paper))
})

test('hostile text comes back from a document as it was typed, as far as a document can hold it', async () => {
  const rows = hostileStrings(20).map((text) => [text])
  const blocks: Block[] = [{ kind: 'table', columns: [{ header: 'Isi', share: 1 }], rows }]
  await pdfOf(paperOf(blocks))
  const parts = await wellFormed(await docxOf(paperOf(blocks)))
  expect(textOfBody(parts['word/document.xml'] ?? '')).toContain('<script>alert(1)</script>')
})

test('a document is a whole package: its parts are declared, related and well-formed', async () => {
  const parts = await wellFormed(await docxOf(paperOf(everyBlock('Antrean loket'))))
  const body = parts['word/document.xml'] ?? ''
  const relations = parts['word/_rels/document.xml.rels'] ?? ''
  const known = [...relations.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)]
  const used = [...body.matchAll(/r:(?:embed|id)="([^"]+)"/g)].map(([, id]) => id)

  expect(used.filter((id) => !known.some(([, one]) => one === id))).toEqual([])
  expect(known.filter(([, , target]) => !parts[`word/${target}`])).toEqual([])
  const declared = parts['[Content_Types].xml'] ?? ''
  for (const name of Object.keys(parts).filter((one) => /^word\/\w+\.xml$/.test(one)))
    expect(declared).toContain(`/${name}`)
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toContain('<w:titlePg/>')
  expect(parts['word/header1.xml']).toContain('Dinas Uji')
  expect(parts['word/footer2.xml']).toContain('NUMPAGES')
  const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors.length).toBeGreaterThan(0)
  for (const anchor of anchors) expect(body).toContain(`w:name="${anchor}"`)
  const styles = parts['word/styles.xml'] ?? ''
  for (const [, style] of body.matchAll(/<w:pStyle w:val="([^"]+)"/g))
    expect(styles).toContain(`w:styleId="${style}"`)
  expect(await textInPackage(await docxOf(paperOf(everyBlock('Antrean loket'))))).toContain(
    'Halaman ',
  )
})

test.skipIf(!existsSync('/usr/bin/soffice'))(
  'LibreOffice opens the document and prints all of it',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rembug-office-'))
    const path = join(folder, 'laporan.docx')
    await writeFile(path, await docxOf(paperOf(everyBlock('Antrean loket'))))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])

    const text = await textInPdf(await readFile(join(folder, 'laporan.pdf')))
    expect(text.match(/Antrean loket/gi)?.length).toBeGreaterThan(20)
    expect(text).toMatch(/Halaman 1 dari \d/)
    await rm(folder, { recursive: true })
  },
  60_000,
)

async function wellFormed(file: Buffer) {
  const parts = await partsOf(file)
  for (const [name, xml] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const parser = new SaxesParser({ xmlns: true, fileName: name })
    parser.write(xml).close()
  }
  return parts
}

function textOfBody(xml: string) {
  let text = ''
  const parser = new SaxesParser()
  parser.on('text', (part) => {
    text += part
  })
  parser.write(xml).close()
  return text
}
