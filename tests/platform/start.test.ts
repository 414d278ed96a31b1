import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { roles } from '#domain/access/policy.ts'
import { buildApp, freePort } from '../support/app.ts'
import { createEmptyDatabase, dropDatabases } from '../support/databases.ts'
import { alive, isListening, type Terminal, typeIn, untilPrinted } from '../support/terminal.ts'

// The whole installation as somebody starts it: npm, supervisor, workers, jobs, embedded database.

const patience = 240_000
const opened = new Set<Terminal>()
let dataDir: string
let port: number
let url: string

beforeAll(async () => {
  await buildApp()
  dataDir = await mkdtemp(join(tmpdir(), 'rembug-start-'))
  port = await freePort()
  url = `http://localhost:${port}`
}, patience)

afterEach(async () => {
  for (const terminal of opened) if (alive(terminal.processes()).length > 0) await quit(terminal)
  opened.clear()
}, 60_000)

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('npm start on an empty folder offers set-up to whoever reads the log, and no demo accounts', {
  timeout: patience,
}, async () => {
  const terminal = await start()
  const front = await fetch(`${url}/`, { redirect: 'manual' })

  expect(front.headers.get('Location')).toBe('/pengaturan-awal')
  expect(existsSync(join(dataDir, 'demo-accounts.json'))).toBe(false)
  expect((await setUp(url, 'AAAA-BBBB-CCCC-DDDD')).status).toBe(400)
  expect((await setUp(url, codeIn(terminal))).status).toBe(302)
  expect((await fetch(`${url}/pengaturan-awal`)).status).toBe(404)
})

test('a second one on the same folder is refused in a sentence, and the first goes on', {
  timeout: patience,
}, async () => {
  await start()

  const second = await open(['start'], { PORT: String(await freePort()) })

  expect(await second.ended).toBe(1)
  expect(second.printed()).toMatch(/The data folder .* is already in use by process \d+.*DATA_DIR/s)
  expect(second.printed()).not.toMatch(/\n\s+at /)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('a port that is taken is refused in a sentence before anything is started', async () => {
  const occupant = createServer().listen(0)
  await once(occupant, 'listening')
  const { port: taken } = occupant.address() as AddressInfo
  const terminal = await open(['start'], { PORT: String(taken) })

  expect(await terminal.ended).toBe(1)
  expect(terminal.printed()).toMatch(/Port \d+ is in use by another program/)
  occupant.close()
}, 60_000)

test('Ctrl-C ends every process, and leaves neither lock nor socket behind', {
  timeout: patience,
}, async () => {
  const terminal = await start()
  const processes = terminal.processes()

  terminal.interrupt()

  expect(await terminal.ended).toBe(0)
  expect(processes.length).toBeGreaterThan(6)
  expect(alive(processes)).toEqual([])
  expect(await isListening(port)).toBe(false)
  expect(await readdir(dataDir)).not.toContain('rembug.lock')
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
  expect(terminal.printed()).not.toMatch(/\n\s+at /)
})

test('when every process is killed at once the next start has what was stored', {
  timeout: patience,
}, async () => {
  const first = await start()
  expect((await signIn(url)).status).toBe(302)
  await first.killAll()

  await start()

  expect((await signIn(url)).status).toBe(302)
})

test('npm run demo prints an account for every role, and each of them opens a session', {
  timeout: patience,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rembug-demo-'))
  const file = join(folder, 'demo-accounts.json')
  const terminal = await start({ DATA_DIR: folder }, 'demo')

  await untilPrinted(terminal, 'EVALUATOR')
  const accounts: { role: string; email: string; password: string }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles))
  for (const { role, email, password } of accounts) {
    expect(terminal.printed()).toMatch(new RegExp(`${email} +${password} +${role}`))
    expect((await signIn(url, { email, password })).headers.get('Location')).not.toBe('/masuk')
  }
  await quit(terminal)
  await rm(folder, { recursive: true, force: true })
})

test('two instances share one database from their first start: set-up, sessions, stop', {
  timeout: patience,
}, async () => {
  const database = await createEmptyDatabase(inject('serverUrl'))
  const other = await freePort()
  const [one, two] = await Promise.all(
    [port, other].map((at) => start({ DATABASE_URL: database.url, PORT: String(at) })),
  )
  const codes = [one, two].flatMap((terminal) => (terminal ? [codeIn(terminal)] : []))
  const answers = []
  for (const code of codes) answers.push((await setUp(url, code)).status)
  expect(answers.filter((status) => status === 302)).toHaveLength(1)

  const [cookie = ''] = (await signIn(url)).headers.getSetCookie()
  const there = await fetch(`http://localhost:${other}/akun`, {
    headers: { cookie },
    redirect: 'manual',
  })
  expect(there.status).toBe(200)
  if (one) await quit(one)
  expect((await fetch(`http://localhost:${other}/readyz`)).status).toBe(200)
  if (two) await quit(two)
  await dropDatabases(inject('serverUrl'), database.name)
})

async function start(env: Record<string, string> = {}, script = 'start') {
  const terminal = await open([script], env)
  await untilPrinted(terminal, 'Rembug is ready')
  return terminal
}

async function open(command: string[], env: Record<string, string>) {
  const at = env.PORT ?? String(port)
  const BASE_URL = `http://localhost:${at}`
  const own = { DATABASE_URL: '', DATA_DIR: dataDir, PORT: at, BASE_URL }
  const terminal = await typeIn(command, { ...own, ...env })
  opened.add(terminal)
  return terminal
}

async function quit(terminal: Terminal) {
  terminal.interrupt()
  await terminal.ended
}

const codeIn = (terminal: Terminal) =>
  /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(terminal.printed())?.[0] ?? ''

const admin = { email: 'admin@kediri.go.id', password: 'musyawarah untuk mufakat' }

const setUp = (base: string, code: string) =>
  send(`${base}/pengaturan-awal`, {
    ...admin,
    code,
    organization: 'Kota Kediri',
    slug: 'kota-kediri',
    province: 'Jawa Timur',
    timeZone: 'Asia/Jakarta',
    name: 'Admin',
    repeatedPassword: admin.password,
  })

const signIn = (base: string, account = admin) => send(`${base}/masuk`, account)

const send = (address: string, fields: Record<string, string>) =>
  fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })
