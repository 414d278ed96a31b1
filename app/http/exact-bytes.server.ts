import { notFound } from '#domain/errors.ts'
import { contentDisposition } from './download.server.ts'

/** A file of exactly these bytes, so that its fingerprint is the one on record; 404 where there are none. */
export function sendExactly(bytes: string | null, name: string) {
  if (bytes === null) throw notFound()
  return new Response(new TextEncoder().encode(bytes), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': contentDisposition('attachment', name),
      'Content-Type': 'application/json; charset=utf-8',
    },
  })
}
