import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { untilDrained } from './drained.server.ts'
import type { Encoding } from './static-manifest.ts'

const compressible =
  /^(text\/(?!event-stream)|application\/(json|xml|manifest\+json|geo\+json|x-ndjson)|image\/svg)/
/** A page is usually whole at once: up to this size and time it is compressed in one go. */
const wholeUpTo = 256 * 1024
const wholeWithinMs = 25
const smallest = 860

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const gzipOptions = { level: 6 }
const [brotliOf, gzipOf] = [promisify(brotliCompress), promisify(gzip)]

/** Compresses a page that is whole. */
export const compressWhole = {
  br: (content: Buffer) => brotliOf(content, brotliOptions),
  gzip: (content: Buffer) => gzipOf(content, gzipOptions),
}

/** The best of `offered` that the visitor takes. */
export function acceptedEncoding(accepted: string | string[] | undefined, offered: Encoding[]) {
  const header = String(accepted ?? '')
  return offered.find((name) => {
    const at = header.split(',').find((part) => part.trim().split(';')[0]?.trim() === name)
    return at !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(at)
  })
}

export function mayCompress(response: Response) {
  const { headers } = response
  return (
    response.body !== null &&
    !headers.has('Content-Encoding') &&
    compressible.test(headers.get('Content-Type') ?? '') &&
    !headers.get('Cache-Control')?.includes('no-transform')
  )
}

/** Sends the body compressed; the head is written here, once it is known how. */
export async function sendCompressed(
  outgoing: ServerResponse,
  response: Response,
  encoding: Encoding,
) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  outgoing.once('close', () => void reader.cancel().catch(() => {}))

  const beginning = await readBeginning(reader)
  if (outgoing.destroyed) return
  if (beginning.next) return sendAsItComes(outgoing, encoding, reader, beginning)

  const content = Buffer.concat(beginning.chunks)
  if (content.length < smallest) {
    outgoing.setHeader('Content-Length', content.length)
    outgoing.end(content)
    return
  }
  const small = await compressWhole[encoding](content)
  outgoing.setHeader('Content-Encoding', encoding)
  outgoing.setHeader('Content-Length', small.length)
  outgoing.end(small)
}

type Reader = ReadableStreamDefaultReader<Uint8Array>
type Beginning = { chunks: Uint8Array[]; next?: ReturnType<Reader['read']> }

/** The whole body, or what there was of it in time, with the promise of the next part. */
async function readBeginning(reader: Reader): Promise<Beginning> {
  const chunks: Uint8Array[] = []
  let size = 0
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, wholeWithinMs, 'late')
  })
  try {
    while (true) {
      const next = reader.read()
      const part = size > wholeUpTo ? 'late' : await Promise.race([next, late])
      if (part === 'late') return { chunks, next }
      if (part.done) return { chunks }
      chunks.push(part.value)
      size += part.value.length
    }
  } finally {
    clearTimeout(timer)
  }
}

async function sendAsItComes(
  outgoing: ServerResponse,
  encoding: Encoding,
  reader: Reader,
  { chunks, next }: Beginning,
) {
  outgoing.setHeader('Content-Encoding', encoding)
  const encoder = encoding === 'br' ? createBrotliCompress(brotliOptions) : createGzip(gzipOptions)
  encoder.on('error', () => outgoing.destroy())
  encoder.pipe(outgoing)
  outgoing.once('close', () => encoder.destroy())

  for (const chunk of chunks) encoder.write(chunk)
  encoder.flush()
  let part = await (next ?? reader.read())
  while (!part.done && !outgoing.destroyed) {
    // What is there goes out when nothing follows at once, so that nobody waits for a full block.
    const pause = setTimeout(() => encoder.flush(), 5)
    if (!encoder.write(part.value)) await untilDrained(encoder, outgoing)
    part = await reader.read()
    clearTimeout(pause)
  }
  encoder.end()
}
