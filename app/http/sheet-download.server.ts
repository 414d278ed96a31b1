import { ReadableStream } from 'node:stream/web'
import { contentDisposition } from './download.server.ts'

type SheetFile = { name: string; mediaType: string; body: AsyncIterable<Uint8Array> }

/** A list as a file to save, sent while it is written; nobody on the way keeps it. Who leaves ends the writing. */
export function sendSheet({ name, mediaType, body }: SheetFile) {
  return new Response(ReadableStream.from(body) as BodyInit, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': contentDisposition('attachment', name),
      'Content-Type': mediaType,
    },
  })
}
