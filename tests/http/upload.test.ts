import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { materials, photosAndPdf } from '#domain/file/file.ts'
import { handleUpload, readUpload } from '#http/upload.server.ts'
import { env } from '#platform/env.server.ts'
import {
  aBomb,
  aFile,
  aRequest,
  aSchema,
  asABrowserSends,
  aZip,
  browserType,
  leftovers,
  never,
  pdf,
  post,
  spreadsheetTypes,
} from './uploading.ts'

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
