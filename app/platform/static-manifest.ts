import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** One file of the build as it is served. */
export type StaticFile = {
  type: string
  /** Of its content; the same on every machine that has the same build. */
  hash: string
  encodings: Encoding[]
  sizes: Partial<Record<Encoding | 'identity', number>>
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

const compressible = /^(text|application\/(xml|json|manifest|wasm)|image\/svg)/

/** Compresses what gets smaller by it and lists everything the server may serve, in build/static.json. */
export async function prepareStaticFiles(build = 'build') {
  const folder = join(build, 'client')
  const files: Record<string, StaticFile> = {}
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(folder, path).replaceAll('\\', '/')}`
    if (!entry.isFile() || url.includes('/.') || /\.(br|gz)$/.test(url)) continue
    files[url] = await prepare(path)
  }
  await writeFile(join(build, 'static.json'), JSON.stringify(files))
}

async function prepare(path: string): Promise<StaticFile> {
  const content = await readFile(path)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const file: StaticFile = {
    type,
    hash: createHash('sha256').update(content).digest('base64url').slice(0, 20),
    encodings: [],
    sizes: { identity: content.length },
  }
  if (!compressible.test(type) || content.length < 512) return file

  for (const [encoding, suffix, compress] of encoders) {
    const small = await compress(content)
    if (small.length > content.length * 0.95) continue
    await writeFile(path + suffix, small)
    file.encodings.push(encoding)
    file.sizes[encoding] = small.length
  }
  return file
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

const encoders: [Encoding, string, (content: Buffer) => Promise<Buffer>][] = [
  [
    'br',
    '.br',
    (content) =>
      brotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ],
  ['gzip', '.gz', (content) => deflate(content, { level: 9 })],
]
