import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { startSeverable } from '../support/severed-database.ts'
import { type Endpoint, endpoints } from './matrix/routes.ts'
import { aWorld, sessionOf, tokenIn, type World } from './matrix/world.ts'

// The running app while its database is away. What it knows by itself it still says.

let app: RunningApp
let database: Awaited<ReturnType<typeof startSeverable>>
let world: World
let cookie: string

beforeAll(async () => {
  await buildApp()
  world = await aWorld()
  cookie = (await sessionOf(world, world, 'admin'))?.cookie ?? ''
  database = await startSeverable(process.env.DATABASE_URL ?? '')
  const { DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL: database.url, DATA_DIR, LOG_LEVEL: 'error' })
}, 300_000)

beforeEach(() => database.cut())

afterAll(async () => {
  await app?.stop()
  database?.stop()
}, 30_000)

/** What needs no row at all, or none but the organization's, which is remembered. */
const needNoDatabase = [
  ...['/bahasa', '/tema', '/keluar', '/operasi/halaman-kosong', '/*'],
  ...['/:organization/ikut', '/:organization/lacak', '/:organization/logo'],
  ...['/:organization/u/:token/luring.js', '/:organization/h/:token/luring.js'],
  '/:organization/forum/:code/luring.js',
]
const reads = endpoints().filter(({ method }) => method === 'GET')

test('whatever is read says 503 and when to come again', { timeout: 120_000 }, async () => {
  const others: Array<[string, number, string?]> = []
  for (const endpoint of reads) {
    const { status, headers } = await knock(endpoint)
    if (status === 503) expect(headers.get('Retry-After')).toBe('5')
    else if (status >= 500) others.push([endpoint.pattern, status, app.printed().slice(-2000)])
    else if (!needNoDatabase.includes(endpoint.pattern)) others.push([endpoint.pattern, status])
  }
  expect(others).toEqual([])
})

test('nothing that is sent ends in an error of ours', { timeout: 120_000 }, async () => {
  const broken: string[] = []
  for (const endpoint of endpoints().filter(({ method }) => method === 'POST')) {
    const { status } = await knock(endpoint)
    if (status >= 500 && status !== 503) broken.push(`${status} ${endpoint.pattern}`)
  }
  expect(broken).toEqual([])
})

test('a page in the visitor’s own language and theme leads back to the same address', async () => {
  const { organization } = world.params
  const answer = await fetch(`${app.url}/${organization}/lacak/../kalender?tahun=2026`, {
    headers: { cookie: `bahasa=${encoded('en')}; tema=${encoded('dark')}` },
  })
  const page = await answer.text()
  expect(page).toContain('<html lang="en" data-theme="dark"')
  expect(page).toContain(`href="/${organization}/kalender?tahun=2026"`)
  expect(page).toContain(answer.headers.get('X-Request-Id'))
})

test('what a page’s script asks for is a bare 503', async () => {
  const answer = await fetch(`${app.url}/${world.params.organization}/kelola/forum.data`, {
    headers: { cookie },
  })
  expect([answer.status, answer.headers.get('X-Remix-Response')]).toEqual([503, null])
})

test('feedback that cannot be stored comes back with its text, to be sent again', async () => {
  const { organization, code } = world.params
  const { u, h } = world.tokens
  const id = newId()
  for (const path of [`u/${u}/masukan`, `h/${h}/masukan`, `forum/${code}/masukan`]) {
    const answer = await send(`/${organization}/${path}`, id)
    const page = await answer.text()
    expect([path, answer.status]).toEqual([path, 503])
    expect(page).toContain('Loket &lt;dua&gt; tutup terlalu cepat')
    expect(page).toContain(`name="id" value="${id}"`)
  }
})

test('when the database is back, so is the app', { timeout: 30_000 }, async () => {
  database.join()
  const path = `/${world.params.organization}/kelola`
  for (let attempt = 0; attempt < 20; attempt++) {
    const { status } = await fetch(app.url + path, { headers: { cookie } })
    if (status === 200) break
    await wait(200)
  }
  expect((await fetch(app.url + path, { headers: { cookie } })).status).toBe(200)
  const answer = await send(`/${world.params.organization}/u/${world.tokens.u}/masukan`, newId())
  expect(answer.status).toBe(303)
})

function knock({ method, pattern }: Endpoint) {
  const token = tokenFor(pattern)
  const own = { token, sessionId: newId(), format: 'csv', paper: 'notulen' }
  const names: Record<string, string> = { ...world.params, ...own }
  const path = pattern.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(names[name] ?? 'x'))
  return fetch(app.url + path, {
    method,
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', origin: app.url },
    ...(method === 'POST' && { body: new URLSearchParams({ email: 'a@contoh.go.id' }) }),
  })
}

function tokenFor(pattern: string) {
  if (pattern.startsWith('/akun')) return 'x'.repeat(43)
  return tokenIn({ pattern }, world)
}

function send(path: string, id: string) {
  const text = 'Loket <dua> tutup terlalu cepat'
  return fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.url },
    body: new URLSearchParams({ id, kind: 'INPUT', identity: 'ANONYMOUS', text }),
  })
}

/** A value as the framework's cookies carry it. */
const encoded = (value: string) => encodeURIComponent(btoa(JSON.stringify(value)))
