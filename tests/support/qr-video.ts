import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { encode } from 'uqr'

const width = 640
const height = 480
/** Chromium plays such a file at this pace, over and over. */
const framesPerSecond = 30

/** One code held before the camera for so many seconds; nothing is an empty table. */
export type Shown = { text: string | null; seconds: number }

/** What a camera sees, as a file that Chromium takes for one: codes shown one after another. */
export async function filmQrCodes(path: string, shown: readonly Shown[]) {
  const frames: Buffer[] = []
  for (const { text, seconds } of shown) {
    const frame = await frameOf(text)
    frames.push(...Array.from({ length: seconds * framesPerSecond }, () => frame))
  }
  await writeFile(path, Buffer.concat(frames))
  return path
}

/** As a phone held by hand sees it: grey, not quite large, a little askew. */
async function frameOf(text: string | null) {
  const table = sharp({ create: { width, height, channels: 3, background: '#b9b3a8' } })
  const parts = text === null ? [] : [{ input: await drawingOf(text), gravity: 'centre' }]
  return table.composite(parts).jpeg({ quality: 80 }).toBuffer()
}

async function drawingOf(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  const pixels = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 25 : 235))))
  const code = sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
  const large = await code.resize(320, 320, { kernel: 'nearest' }).png().toBuffer()
  return sharp(large).rotate(4, { background: '#ebebeb' }).png().toBuffer()
}
