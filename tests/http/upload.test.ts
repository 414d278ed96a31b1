import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { materials, photosAndPdf } from '#domain/file/file.ts'
import { handleUpload, readUpload } from '#http/upload.server.ts'
import { env } from '#platform/env.server.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

test('the place a photo was taken at does not survive', async () => {
  const photo = await sharp(await aPicture().toBuffer())
    .jpeg()
    .withExif({
      IFD0: { Make: 'PonselWarga', Artist: 'Warga Mojoroto' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 48/1 58/1', GPSLongitude: '112/1 0/1 40/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>Mojoroto</r></x:xmpmeta>')
    .toBuffer()
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('PonselWarga')

  await using upload = await readUpload(
    aRequest({ photos: [aFile(photo, 'rumah.jpg')] }),
    photosAndPdf,
  )

  const [file] = upload.files
  const stored = await readFile(file?.path ?? '')
  const { exif, xmp, iptc } = await sharp(stored).metadata()
  expect({ exif, xmp, iptc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined })
  expect(stored.toString('latin1')).not.toMatch(/PonselWarga|Mojoroto|Exif/)
  expect(file).toMatchObject({ name: 'rumah.jpg', mediaType: 'image/jpeg', field: 'photos' })
})

test('a photo taken sideways is turned upright', async () => {
  const sideways = await aPicture().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  await using upload = await readUpload(
    aRequest({ photos: [aFile(sideways, 'a.jpg')] }),
    photosAndPdf,
  )

  expect(upload.files[0]).toMatchObject({ width: 40, height: 60 })
})

test('a large photo is made smaller', async () => {
  const large = await aPlainPicture(3200, 2400).webp({ effort: 0 }).toBuffer()
  await using upload = await readUpload(
    aRequest({ photos: [aFile(large, 'a.webp')] }),
    photosAndPdf,
  )

  expect(upload.files[0]).toMatchObject({ mediaType: 'image/webp', width: 2560, height: 1920 })
})

test('what hides behind a picture is cut off', async () => {
  const polyglot = Buffer.concat([
    await aPicture().jpeg().toBuffer(),
    Buffer.from('<script>alert(1)</script>'),
  ])
  await using upload = await readUpload(
    aRequest({ photos: [aFile(polyglot, 'a.html')] }),
    photosAndPdf,
  )

  const [file] = upload.files
  expect(file?.name).toBe('a.jpg')
  expect((await readFile(file?.path ?? '')).toString('latin1')).not.toContain('script')
})

test('a PDF is kept as it is', async () => {
  await using upload = await readUpload(
    aRequest({ photos: [aFile(pdf, 'surat.pdf')] }),
    photosAndPdf,
  )

  expect(await readFile(upload.files[0]?.path ?? '')).toEqual(pdf)
})

test.for([
  ['a page named like a photo', Buffer.from('<html><script>1</script></html>'), 'Jenis berkas'],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Jenis'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'Jenis berkas'],
  ['a moving picture', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), 'Jenis berkas'],
  ['an iPhone photo', Buffer.from('0000001c667479706865696300000000', 'hex'), 'HEIC'],
  ['an empty file', Buffer.alloc(0), 'kosong'],
  ['a broken photo', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'rusak'],
  ['a bomb', aBomb(), 'terlalu besar'],
] as const)(
  '%s is refused beside its field, and what was typed is kept',
  async ([, content, words]) => {
    const request = aRequest({ photos: [aFile(content, 'foto.jpg')], text: 'Loket dua kosong' })

    const answer = await handleUpload(request, aSchema, photosAndPdf, never)

    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        errors: { photos: { message: expect.stringContaining(words) } },
        values: { text: 'Loket dua kosong' },
      },
    })
    expect(await leftovers()).toEqual([])
  },
)

test('a photo cut off half-way is refused', async () => {
  const photo = await aPicture(600, 400).jpeg().toBuffer()
  const request = aRequest({
    photos: [aFile(photo.subarray(0, photo.length / 2), 'a.jpg')],
    text: 'x',
  })

  expect(await handleUpload(request, aSchema, photosAndPdf, never)).toMatchObject({
    data: { errors: { photos: { message: expect.stringContaining('rusak') } } },
  })
})

test('a spreadsheet is for staff', async () => {
  const sheet = aZip('[Content_Types].xml', spreadsheetTypes)
  const staff = await readUpload(aRequest({ file: [aFile(sheet, 'anggaran.xlsx')] }), materials)
  expect(staff.files[0]).toMatchObject({ name: 'anggaran.xlsx' })
  await staff[Symbol.asyncDispose]()

  const visitor = await readUpload(aRequest({ file: [aFile(sheet, 'a.xlsx')] }), photosAndPdf)
  expect(visitor.refusal?.messages).toEqual({
    file: expect.stringContaining('JPG, PNG, WEBP, PDF'),
  })
})

test('one file too many is refused beside its field', async () => {
  const photos = [1, 2, 3, 4].map((n) => aFile(pdf, `${n}.pdf`))
  const answer = await handleUpload(aRequest({ photos, text: 'x' }), aSchema, photosAndPdf, never)

  expect(answer).toMatchObject({
    data: { errors: { photos: { message: expect.stringContaining('3 berkas') } } },
  })
  expect(await leftovers()).toEqual([])
})

test('one file too large is a 413 beside its field, and what was typed is kept', async () => {
  const { UPLOAD_MAX_MB } = env
  env.UPLOAD_MAX_MB = 1
  onTestFinished(() => {
    env.UPLOAD_MAX_MB = UPLOAD_MAX_MB
  })
  const large = Buffer.concat([pdf, Buffer.alloc(env.UPLOAD_MAX_MB * 1024 * 1024)])
  const request = aRequest({ photos: [aFile(large, 'a.pdf')], text: 'Loket dua' })

  expect(await handleUpload(request, aSchema, photosAndPdf, never)).toMatchObject({
    init: { status: 413 },
    data: { errors: { photos: {} }, values: { text: 'Loket dua' } },
  })
})

test('a request beyond every limit is a 413, declared or not', async () => {
  const body = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1024 * 1024)) })
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const endless = post(body, headers)
  const declared = post('', { ...headers, 'content-length': '999999999' })

  await expect(readUpload(endless, photosAndPdf)).rejects.toMatchObject({ status: 413 })
  await expect(readUpload(declared, photosAndPdf)).rejects.toMatchObject({ status: 413 })
  expect(await leftovers()).toEqual([])
})

test.for([
  ['no boundary', 'multipart/form-data', 'x'],
  ['no parts', 'multipart/form-data; boundary=b', 'nothing of the kind'],
  ['an end that never comes', 'multipart/form-data; boundary=b', '--b\r\n\r\nx'],
  ['another type', 'application/json', '{}'],
])('a body with %s is a 400', async ([, type, body]) => {
  const request = post(body ?? '', { 'content-type': type ?? '' })
  await expect(readUpload(request, photosAndPdf)).rejects.toMatchObject({ status: 400 })
})

test('a sender who breaks off is a 400 and leaves nothing behind', async () => {
  const body = new ReadableStream({
    pull(to) {
      to.enqueue(new Uint8Array(400_000))
      to.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET', syscall: 'read' }))
    },
  })
  const request = post(body, { 'content-type': 'multipart/form-data; boundary=b' })

  await expect(readUpload(request, photosAndPdf)).rejects.toMatchObject({ status: 400 })
  expect(await leftovers()).toEqual([])
})

test('fields without files work too, and a field left empty is no file', async () => {
  const request = post(asABrowserSends('', '', 'Tanpa foto'), { 'content-type': browserType })

  const seen = await handleUpload(request, aSchema, photosAndPdf, async (input, files) => ({
    input,
    files,
  }))

  expect(seen).toEqual({ input: { text: 'Tanpa foto' }, files: [] })
})

test('a name in any script arrives', async () => {
  const body = asABrowserSends('Foto kécamatan ꦏ.pdf', pdf.toString('latin1'), 'x')
  await using upload = await readUpload(post(body, { 'content-type': browserType }), photosAndPdf)

  expect(upload.files[0]?.name).toBe('Foto kécamatan ꦏ.pdf')
})

test('the temporary files are there while they are used, and gone afterwards', async () => {
  const request = aRequest({ photos: [aFile(pdf, 'a.pdf')], text: 'x' })

  const seen = await handleUpload(request, aSchema, photosAndPdf, async (_input, files) => {
    return readFile(files[0]?.path ?? '')
  })

  expect(seen).toEqual(pdf)
  expect(await leftovers()).toEqual([])
})

const aSchema = z.object({ text: z.string().min(1) })

const never = async () => {
  throw new Error('A refused upload must not reach the use case')
}

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const

const aPicture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6', noise } }).png()

const aPlainPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })

const aFile = (content: Uint8Array, name: string) => new File([new Uint8Array(content)], name)

function aRequest(fields: Record<string, string | File[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else for (const file of value) form.append(name, file)
  }
  return new Request('http://localhost/', { method: 'POST', body: form })
}

function post(body: string | ReadableStream, headers: Record<string, string>) {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/', init)
}

const browserType = 'multipart/form-data; boundary=b'

const asABrowserSends = (fileName: string, content: string, text: string) =>
  `--b\r\nContent-Disposition: form-data; name="photos"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n` +
  `--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n${text}\r\n--b--\r\n`

const leftovers = () => readdir(join(env.DATA_DIR, 'tmp')).catch(() => [])

/** A PNG of a few hundred bytes that says it is 30,000 pixels wide and high. */
function aBomb() {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = deflateSync(Buffer.alloc(90_001))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer) {
  const typed = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

const spreadsheetTypes =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

/** A ZIP with one stored entry. */
function aZip(name: string, content: string) {
  const [path, data] = [Buffer.from(name), Buffer.from(content)]
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(path.length, 22)
  const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data])
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    path,
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(entry.length, 12)
  return Buffer.concat([entry, directory, Buffer.from('PK\x05\x06'), end])
}
