import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { processStart } from '#platform/process-identity.ts'

const installation = fileURLToPath(new URL('./tiny-installation.ts', import.meta.url))
const patience = { timeout: 30_000, interval: 100 }
const running = new Set<ChildProcess>()
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rembug-data-'))
})

afterEach(async () => {
  for (const child of running) await stop(child)
  running.clear()
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('Ctrl-C lets the request under way finish, then ends workers and database, in that order', async () => {
  const { child, url, database, workers } = await start()
  const slow = fetch(`${url}/slow`).then((response) => response.text())
  await wait(300)

  child.kill('SIGINT')
  const [code] = await once(child, 'exit')

  expect(await slow).toBe('done')
  expect(code).toBe(0)
  expect([database, ...workers].map(processStart)).toEqual([undefined, undefined, undefined])
  expect(await readdir(dataDir)).not.toContain('rembug.lock')
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
}, 60_000)

test('a killed worker is replaced while the others answer', async () => {
  const { url, workers } = await start()

  process.kill(workers[0] ?? 0, 'SIGKILL')

  await vi.waitFor(async () => {
    const pids = await Promise.all(Array.from({ length: 8 }, () => textOf(`${url}/pid`)))
    expect(new Set(pids).size).toBe(2)
    expect(pids).not.toContain(String(workers[0]))
  }, patience)
}, 60_000)

test('when the supervisor is killed its workers end, and the next start keeps what was stored', async () => {
  const first = await start()
  const stored = await fetch(`${first.url}/kept`, { method: 'POST' }).then((r) => r.json())
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  await vi.waitFor(() => {
    expect(first.workers.map(processStart)).toEqual([undefined, undefined])
  }, patience)

  const second = await start()

  expect(processStart(first.database)).toBeUndefined()
  expect(await textOf(`${second.url}/kept`)).toBe(String(stored))
}, 60_000)

test('a killed database is away for a moment and back without any other restart', async () => {
  const { url, database, workers } = await start()

  process.kill(database, 'SIGKILL')

  await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), patience)
  expect(await textOf(`${url}/healthz`)).toBe('ok\n')
  expect(workers.map(processStart)).not.toContain(undefined)
}, 60_000)

async function start() {
  const port = await freePort()
  const child = spawn(process.execPath, [installation], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  child.stdout.resume()
  const pids = JSON.parse(line) as { database: number; workers: number[] }
  return { child, url: `http://127.0.0.1:${port}`, ...pids }
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** A connection of its own: a kept one would always reach the same worker. */
/** A request that was handed to a process just killed may stay without an answer: it is asked again. */
const textOf = async (url: string) =>
  (await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5000) })).text()

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
