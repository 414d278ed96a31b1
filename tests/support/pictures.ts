import sharp from 'sharp'

/** A real photo of one colour, as an upload. */
export async function aPhoto(name: string, background: string) {
  const picture = sharp({ create: { width: 320, height: 240, channels: 3, background } })
  return { name, mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() }
}

/** The smallest file that a reader of PDFs opens, as an upload. */
export function aPdf(name: string) {
  const body = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ]
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body.join('\n')) }
}
