import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { acceptedEncoding } from './compression.server.ts'
import type { StaticFile } from './static-manifest.ts'

const keptInMemory = 512 * 1024
const forever = 'public, max-age=31536000, immutable'
const aDay = 'public, max-age=86400'

/**
 * Serves the files of a finished build. Only what the build listed exists: a path is looked up, never
 * walked. Answers false when the request is for something else.
 */
export function staticFiles(folder: string) {
  const known = listedFiles(folder)
  const contents = new Map<string, Buffer>()

  return (request: IncomingMessage, response: ServerResponse, path: string) => {
    const file = known.get(path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false

    const encoding = acceptedEncoding(request.headers['accept-encoding'], file.encodings)
    const etag = encoding ? `"${file.hash}-${encoding}"` : `"${file.hash}"`
    // A name with a hash in it never comes to mean something else: nobody asks whether it does.
    const isHashed = path.startsWith('/assets/')
    if (!isHashed) response.setHeader('ETag', etag)
    response.setHeader('Cache-Control', isHashed ? forever : aDay)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (file.encodings.length > 0) response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match']?.includes(etag)) {
      response.writeHead(304).end()
      return true
    }

    response.setHeader('Content-Type', file.type)
    if (encoding) response.setHeader('Content-Encoding', encoding)
    const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''
    const size = file.sizes[encoding ?? 'identity']
    void send(contents, request, response, join(folder, path) + suffix, size)
    return true
  }
}

function listedFiles(folder: string) {
  const manifest = join(folder, '..', 'static.json')
  const files: Record<string, StaticFile> = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : {}
  return new Map(Object.entries(files))
}

/** `contents` holds what was read once, by path. */
async function send(
  contents: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  size: number | undefined,
) {
  if (size !== undefined) response.setHeader('Content-Length', size)
  if (request.method === 'HEAD') return void response.end()
  if (size === undefined || size > keptInMemory) {
    return void createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response)
  }

  try {
    const content = contents.get(path) ?? (await readFile(path))
    contents.set(path, content)
    response.end(content)
  } catch {
    response.destroy()
  }
}
