import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fileNameOf } from '#domain/file/file.ts'
import { contentDisposition, sendFile } from '#http/download.server.ts'
import { files, temporaryPath } from '#platform/files.server.ts'

test('a stored file is saved, never run, sniffed or shared', async () => {
  const response = await sendFile(get(), await aStoredFile())

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('0123456789')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="surat.pdf"; filename*=UTF-8''surat.pdf`,
    'content-length': '10',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  })
})

test('only a picture is ever shown in the page', async () => {
  const file = await aStoredFile()
  const shown = async (mediaType: string) =>
    (await sendFile(get(), { ...file, mediaType }, { inline: true })).headers
      .get('content-disposition')
      ?.split(';')[0]

  expect(await shown('image/jpeg')).toBe('inline')
  expect(await shown('application/pdf')).toBe('attachment')
})

test('a part may be asked for', async () => {
  const file = await aStoredFile()
  const part = async (range: string) => {
    const response = await sendFile(get({ range }), file)
    return [response.status, await response.text(), response.headers.get('content-range')]
  }

  expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
  expect(await part('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
  expect(await part('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10'])
  expect(await part('bytes=5-99')).toEqual([206, '56789', 'bytes 5-9/10'])
  expect(await part('bytes=10-')).toEqual([416, '', 'bytes */10'])
  expect(await part('bytes=0-1,3-4')).toEqual([200, '0123456789', null])
  expect(await part('lines=1-2')).toEqual([200, '0123456789', null])
})

test('what the visitor has already is not sent again', async () => {
  const file = await aStoredFile()
  const response = await sendFile(get({ 'if-none-match': `"${file.sha256}"` }), file)

  expect([response.status, await response.text()]).toEqual([304, ''])
})

test('a file whose content is away is a 503 with a sentence', async () => {
  const file = await aStoredFile()
  await files.remove(file.storageKey)

  await expect(sendFile(get(), file)).rejects.toMatchObject({ status: 503 })
})

test.for([
  [
    'Undangan "FKP".pdf',
    `filename="Undangan _FKP_.pdf"; filename*=UTF-8''Undangan%20%22FKP%22.pdf`,
  ],
  [
    'laporan\r\nSet-Cookie: a=b.pdf',
    `filename="laporan__Set-Cookie: a=b.pdf"; filename*=UTF-8''laporan%0D%0ASet-Cookie%3A%20a%3Db.pdf`,
  ],
  [
    'ꦲꦏ꧀ꦱꦫ.pdf',
    `filename="____.pdf"; filename*=UTF-8''%EA%A6%B2%EA%A6%8F%EA%A7%80%EA%A6%B1%EA%A6%AB.pdf`,
  ],
  ["it's 100%.pdf", `filename="it's 100_.pdf"; filename*=UTF-8''it%27s%20100%25.pdf`],
  ['\ud800.pdf', `filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
])('the name %j travels safely', ([name, expected]) => {
  const header = contentDisposition('attachment', name ?? '')
  expect(header).toBe(`attachment; ${expected}`)
  expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
})

test.for([
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\Users\\warga\\foto.JPG', 'foto.jpg'],
  ['foto.jpg.exe', 'foto.jpg.jpg'],
  ['\u202egpj.exe', 'gpj.jpg'],
  ['.htaccess', 'berkas.jpg'],
  ['   ', 'berkas.jpg'],
  [`${'a'.repeat(300)}.png`, `${'a'.repeat(100)}.jpg`],
  ['Kécamatan\u0000 Mojoroto.jpeg', 'Kécamatan Mojoroto.jpg'],
])('a file called %j is kept as %j', ([given, expected]) => {
  expect(fileNameOf(given ?? '', 'image/jpeg')).toBe(expected)
})

async function aStoredFile() {
  const path = await temporaryPath()
  await writeFile(path, '0123456789')
  const { key, size, sha256 } = await files.store('019abc00-0000-7000-8000-00000000000a', path)
  return { name: 'surat.pdf', mediaType: 'application/pdf', size, sha256, storageKey: key }
}

const get = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers })
