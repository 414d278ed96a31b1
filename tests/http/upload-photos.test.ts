import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { photosAndPdf } from '#domain/file/file.ts'
import { handleUpload, readUpload } from '#http/upload.server.ts'
import { aFile, aPicture, aPlainPicture, aRequest, aSchema, never } from './uploading.ts'

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
