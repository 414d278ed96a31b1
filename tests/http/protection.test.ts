import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '#db/client.server.ts'
import { hashPassword } from '#domain/access/password.server.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { endpoints } from './matrix/routes.ts'
import { matrix } from './matrix/table.ts'
import { aWorld, sessionOf, tokenIn, type World } from './matrix/world.ts'

// What every answer of the running app says about itself, and where it leads. One proxy is declared.

const password = 'musyawarah untuk mufakat'
let app: RunningApp
let world: World
let cookie: string
let email: string

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR, TRUST_PROXY: '1', LOG_LEVEL: 'info' })
  world = await aWorld()
  cookie = (await sessionOf(world, world, 'admin'))?.cookie ?? ''
  const { userId } = world.members.organizer
  const passwordHash = await hashPassword(password)
  email = (await db.user.update({ where: { id: userId }, data: { passwordHash } })).email
}, 300_000)

afterAll(() => app?.stop(), 30_000)

/** All but the stream of the wall, which has no end. */
const pages = endpoints().filter(
  ({ method, key }) => method === 'GET' && matrix[key] && !key.endsWith('/aliran'),
)
const isStaffPage = (pattern: string) => /^\/:organization\/(kelola|evaluasi)/.test(pattern)

test('no page runs or loads anything but its own, and nothing keeps what is personal', async () => {
  let looked = 0
  for (const { pattern } of pages) {
    const answer = await fetch(app.url + addressOf(pattern), { headers: { cookie } })
    const { headers } = answer
    const body = await answer.text()
    expect([pattern, headers.get('X-Content-Type-Options')]).toEqual([pattern, 'nosniff'])
    expect([pattern, headers.get('Cache-Control')]).not.toEqual([pattern, null])
    if (!headers.get('Content-Type')?.startsWith('text/html')) continue

    looked += 1
    const isHall = pattern.endsWith('/kehadiran/pindai')
    const camera = `camera=(${isHall ? 'self' : ''})`
    const compiles = headers.get('Content-Security-Policy')?.includes("'wasm-unsafe-eval'")
    expect([pattern, headers.get('Permissions-Policy')?.split(', ')[0]]).toEqual([pattern, camera])
    expect([pattern, compiles]).toEqual([pattern, isHall])
    expect({ pattern, ...dangersOf(body, headers) }).toEqual({ pattern, ...noDangers })
  }
  expect(looked).toBeGreaterThan(50)
}, 120_000)

/** The pages that have one script of ours, and nothing of the framework. */
const ownScripts: Record<string, RegExp> = {
  '/:organization/forum/:code/masukan': /^<script defer="" src="\/assets\/page-[\w-]+\.js">$/,
  '/:organization/u/:token/masukan': /^<script defer="" src="\/assets\/page-[\w-]+\.js">$/,
  '/:organization/h/:token/masukan': /^<script defer="" src="\/assets\/page-[\w-]+\.js">$/,
  '/:organization/layar/:code': /^<script type="module" src="\/assets\/wall-script-[\w-]+\.js">$/,
  '/:organization/tanda-tangan/:token': /^<script type="module" src="\/scripts\/signature\.js">$/,
}

test('participants and the public are sent no script but the few that a page needs', async () => {
  for (const { pattern } of pages.filter(({ pattern }) => pattern.startsWith('/:organization'))) {
    if (isStaffPage(pattern)) continue
    const page = await fetch(app.url + addressOf(pattern)).then((answer) => answer.text())
    const scripts = page.match(/<script[^>]*>/g) ?? []
    const own = ownScripts[pattern] ? [expect.stringMatching(ownScripts[pattern])] : []
    expect([pattern, scripts, page.includes('modulepreload')]).toEqual([pattern, own, false])
  }
}, 60_000)

test('only who came over TLS is told to come that way again, and gets a cookie for it alone', async () => {
  const plain = await signIn()
  const encrypted = await signIn('/masuk', { 'X-Forwarded-Proto': 'https' })

  expect(plain.headers.get('Strict-Transport-Security')).toBeNull()
  expect(encrypted.headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
  expect(sessionCookie(plain)).not.toContain('Secure')
  expect(sessionCookie(encrypted)).toContain('Secure')
})

test('every cookie stays on this site and out of scripts’ reach', async () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    redirect: 'manual' as const,
    body: new URLSearchParams(fields),
  })
  const answers = [
    await signIn(),
    await fetch(`${app.url}/bahasa`, form({ locale: 'en' })),
    await fetch(`${app.url}/tema`, form({ theme: 'dark' })),
    await fetch(`${app.url}/keluar`, form({})),
  ]
  const cookies = answers.flatMap(({ headers }) => headers.getSetCookie())

  expect(new Set(cookies.map((text) => text.split('=')[0]))).toEqual(
    new Set(['sesi', 'bahasa', 'tema', 'pesan']),
  )
  for (const text of cookies) expect(text).toMatch(/; HttpOnly; SameSite=Lax/)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%09/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\\..\\..\\evil',
])('nobody is led away to %s', async (wanted) => {
  const kembali = `kembali=${encodeURIComponent(decodeURIComponent(wanted))}`
  const answers = [
    await signIn(`/masuk?${kembali}`),
    await fetch(`${app.url}/masuk?${kembali}`, { headers: { cookie }, redirect: 'manual' }),
    await fetch(`${app.url}/bahasa?${kembali}`, { redirect: 'manual' }),
    await fetch(`${app.url}/tema?${kembali}`, { redirect: 'manual' }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(302)
    const target = new URL(answer.headers.get('Location') ?? '', app.url)
    expect([target.origin, target.pathname]).toEqual([app.url, ownOrHome(target.pathname)])
  }
})

test('a form that another site sends is refused with a sentence, whatever it is for', async () => {
  for (const { pattern } of endpoints().filter(({ method }) => method === 'POST')) {
    const answer = await fetch(app.url + addressOf(pattern), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, Origin: 'https://evil.example' },
      body: new URLSearchParams({ locale: 'en' }),
    })
    expect([pattern, answer.status]).toEqual([pattern, 403])
    expect(await answer.text()).toContain('Kiriman dari situs lain ditolak')
  }
}, 60_000)

test('an error page shows the number under which the log has the request', async () => {
  const answer = await fetch(`${app.url}/${world.params.organization}/tidak-ada`)
  const id = answer.headers.get('X-Request-Id') ?? ''

  expect(await answer.text()).toContain(id)
  const lines = await vi.waitFor(() => {
    const found = app
      .printed()
      .split('\n')
      .filter((line) => line.includes(id))
    expect(found).not.toEqual([])
    return found
  })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id, msg: 'request', method: 'GET', status: 404 },
  ])
})

/** Files of ours, which no text can become. */
const ownScript = /^<script (defer=""|type="module") src="\/(assets|scripts)\/[\w-]+\.js"/

const noDangers = {
  policy: true,
  strangeScripts: [],
  attributes: [],
  framable: 'DENY',
  referrer: 'same-origin',
}

function dangersOf(body: string, headers: Headers) {
  // Compiling a program is no way for text to become script.
  const policy = headers.get('Content-Security-Policy')?.replace("'wasm-unsafe-eval'", '') ?? ''
  const nonce = /script-src 'self' 'nonce-([\w-]{36})'/.exec(policy)?.[1]
  const tags = body.match(/<[a-z][^>]*>/gi) ?? []
  const scripts = tags.filter((tag) => tag.startsWith('<script'))
  return {
    policy:
      nonce !== undefined && !policy.includes('unsafe') && policy.startsWith("default-src 'self'"),
    strangeScripts: scripts.filter(
      (tag) => !tag.includes(`nonce="${nonce}"`) && !ownScript.test(tag),
    ),
    attributes: tags.filter((tag) => /\s(style|on[a-z]+)=/i.test(tag)),
    framable: headers.get('X-Frame-Options'),
    referrer: headers.get('Referrer-Policy'),
  }
}

const sessionCookie = ({ headers }: Response) =>
  headers.getSetCookie().find((text) => text.startsWith('sesi=')) ?? ''

function signIn(path = '/masuk', headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ email, password })
  return fetch(app.url + path, { method: 'POST', redirect: 'manual', headers, body })
}

/** The home of whoever was led there, or the front page. */
const ownOrHome = (path: string) =>
  path.startsWith(`/${world.params.organization}/`) || path === '/organisasi-saya' ? path : '/'

function addressOf(pattern: string) {
  const token = tokenIn({ pattern }, world)
  const names: Record<string, string> = { ...world.params, token, sessionId: 'x' }
  return pattern.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(names[name] ?? 'x'))
}
