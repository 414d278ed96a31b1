import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareStaticFiles } from '#platform/static-manifest.ts'
import { createWebServer } from '#platform/web-server.server.ts'

const script = `console.log(${JSON.stringify('forum konsultasi publik '.repeat(200))})`
const page = `<p>${'Forum Konsultasi Publik '.repeat(500)}</p>`
const html = { 'Content-Type': 'text/html; charset=utf-8' }

let build: string
let web: ReturnType<typeof createWebServer>
let ready: true | string = true

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'rembug-build-'))
  await mkdir(join(build, 'client', 'assets'), { recursive: true })
  await writeFile(join(build, 'client', 'assets', 'app-1a2b.js'), script)
  await writeFile(join(build, 'client', 'robots.txt'), 'User-agent: *\n')
  await writeFile(join(build, 'secret.txt'), 'not for the web')
  await prepareStaticFiles(build)

  const isReady = async () => ready
  web = createWebServer({ handle: app, isReady, clientFolder: join(build, 'client') })
  await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await web.stop()
  await rm(build, { recursive: true, force: true })
})

async function app(request: Request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/page') return new Response(page, { headers: html })
  if (pathname === '/short') return new Response('<p>Ya</p>', { headers: html })
  if (pathname === '/stream') return new Response(slowly(), { headers: html })
  if (pathname === '/events') {
    const headers = {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
    }
    return new Response('data: 1\n\n', { headers })
  }
  if (pathname === '/broken') throw new Error('a bug')
  if (request.method === 'POST') return new Response(String((await request.text()).length))
  return new Response(request.headers.get('host'), { status: 404 })
}

function slowly() {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode('<p>first</p>'))
      await wait(300)
      controller.enqueue(encoder.encode('<p>last</p>'))
      controller.close()
    },
  })
}

test('hashed files are cached forever and sent as they were compressed at build time', async () => {
  const brotli = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' })
  const gzip = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br;q=0' })
  const plain = await get('/assets/app-1a2b.js')

  expect(brotli.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  expect(plain.body.toString()).toBe(script)
  expect(plain.headers).not.toHaveProperty('content-encoding')
})

test('a file that has not changed is not sent again', async () => {
  const { headers } = await get('/robots.txt')

  const again = await get('/robots.txt', { 'if-none-match': headers.etag })

  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
})

test('nothing outside the list of built files is served', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/.env',
    '/static.json',
  ]
  for (const path of paths) {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('not for the web')
  }
  expect((await get('/assets/gone-1a2b.js')).status).toBe(404)
})

test('pages are compressed for whoever takes it; tiny ones and event streams are not', async () => {
  const brotli = await get('/page', { 'accept-encoding': 'br, gzip' })
  const gzip = await get('/page', { 'accept-encoding': 'gzip' })
  const short = await get('/short', { 'accept-encoding': 'br' })
  const events = await get('/events', { 'accept-encoding': 'br' })

  expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
  expect(gunzipSync(gzip.body).toString()).toBe(page)
  expect(short.body.toString()).toBe('<p>Ya</p>')
  expect(events.body.toString()).toBe('data: 1\n\n')
  expect(events.headers).not.toHaveProperty('content-encoding')
})

test('a page that comes bit by bit is compressed and not held back', async () => {
  const began = Date.now()
  const { body, firstByteAt } = await get('/stream', { 'accept-encoding': 'gzip' })

  expect(gunzipSync(body).toString()).toBe('<p>first</p><p>last</p>')
  expect(firstByteAt - began).toBeLessThan(Date.now() - began - 150)
})

test('a body that is too large is refused with a sentence, whether its length is declared or not', async () => {
  const tooMuch = 'x'.repeat(1_100_000)

  const declared = await post('/', tooMuch, { 'content-length': tooMuch.length })
  const chunked = await post('/', tooMuch, { 'transfer-encoding': 'chunked' })
  const fine = await post('/', 'x'.repeat(1_000), {})

  for (const { status, body } of [declared, chunked]) {
    expect(status).toBe(413)
    expect(body.toString()).toContain('Kiriman terlalu besar')
  }
  expect(fine.body.toString()).toBe('1000')
})

test('a bug is a page with the request number, and every answer carries one', async () => {
  const { status, headers, body } = await get('/broken')

  expect(status).toBe(500)
  expect(body.toString()).toContain(String(headers['x-request-id']))
})

test('an address nobody can read is refused, not an error', async () => {
  expect((await get('/page', { host: 'not a host' })).status).toBe(400)
})

test('the probes tell a living process from one that is ready', async () => {
  ready = '1 migrations are not applied yet'
  const waiting = await get('/readyz')
  ready = true

  expect(waiting.status).toBe(503)
  expect(waiting.body.toString()).toContain('migrations')
  expect((await get('/readyz')).status).toBe(200)
  expect((await get('/healthz')).body.toString()).toBe('ok\n')
})

test('metrics are for this machine, not for what a proxy hands on', async () => {
  const local = await get('/metrics')
  const handedOn = await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })

  expect(local.body.toString()).toContain('http_requests_total')
  expect(handedOn.status).toBe(403)
})

type Answer = {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
  firstByteAt: number
}

const get = (path: string, headers = {}) => send({ path, headers })
const post = (path: string, body: string, headers: object) =>
  send({ path, headers: { 'content-type': 'text/plain', ...headers }, method: 'POST', body })

type Sending = { path: string; headers: object; method?: string; body?: string }

function send({ path, headers, method = 'GET', body }: Sending) {
  const { port } = web.server.address() as AddressInfo
  const options = { host: '127.0.0.1', port, path, method, headers: { ...headers }, agent: false }
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = []
      let firstByteAt = 0
      response.on('data', (chunk: Buffer) => {
        firstByteAt ||= Date.now()
        chunks.push(chunk)
      })
      response.on('end', () => {
        const { statusCode: status, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks), firstByteAt })
      })
    })
    request.once('error', reject)
    request.end(body)
  })
}
