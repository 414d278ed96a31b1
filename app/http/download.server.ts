import { Readable } from 'node:stream'
import { isImage } from '#domain/file/file.ts'
import { m } from '#messages'
import { type ByteRange, files, StorageUnavailable } from '#platform/files.server.ts'

type Downloadable = {
  name: string
  mediaType: string
  size: number
  sha256: string
  storageKey: string
}

/**
 * A stored file as a response that no browser runs: of its own type, never sniffed, sandboxed,
 * saved rather than shown unless it is a picture and `inline` is asked for.
 */
export async function sendFile(
  request: Request,
  file: Downloadable,
  { inline = false, shared = false } = {},
) {
  const headers = headersOf(file, inline, shared)
  if (request.headers.get('if-none-match') === headers.get('etag')) {
    return new Response(null, { status: 304, headers })
  }

  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))

  const body = request.method === 'HEAD' ? null : await bodyOf(file.storageKey, range)
  return new Response(body, { status: range ? 206 : 200, headers })
}

function headersOf({ name, mediaType, sha256 }: Downloadable, inline: boolean, shared: boolean) {
  const disposition = inline && isImage(mediaType) ? 'inline' : 'attachment'
  return new Headers({
    'accept-ranges': 'bytes',
    'cache-control': shared ? 'public, max-age=300' : 'private, no-cache',
    'content-disposition': contentDisposition(disposition, name),
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': mediaType,
    'cross-origin-resource-policy': 'same-origin',
    etag: `"${sha256}"`,
    'x-content-type-options': 'nosniff',
  })
}

/** RFC 6266: the plain name for old programs, the real one in UTF-8 for the others. */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string) {
  const wellFormed = name.toWellFormed()
  const plain = wellFormed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/]/g, '_')
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The one range of a `Range` header; several or malformed ones are answered with the whole. */
function rangeOf(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return undefined

  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start > end || (!first && Number(last) === 0) ? 'unsatisfiable' : { start, end }
}

async function bodyOf(key: string, range: ByteRange | undefined) {
  try {
    return Readable.toWeb(await files.read(key, range)) as ReadableStream
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    throw new Response(m.common_download_unavailable(), { status: 503 })
  }
}
