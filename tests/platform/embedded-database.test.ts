import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startEmbeddedDatabase } from '#platform/embedded-database.ts'
import { clusterVersion, createCluster } from '#platform/postgres-cluster.ts'
import { chooseUser, findPostgres } from '#platform/postgres-program.ts'
import { processStart } from '#platform/process-identity.ts'

const holderScript = fileURLToPath(new URL('./database-holder.ts', import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = 65_534
const cleanUp: (() => unknown)[] = []
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rembug-data-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

test('the database is created once, remembers its port and keeps its password to its owner', async () => {
  const first = await startEmbeddedDatabase({ dataDir })
  await query(first.url, 'create table kept (word text)')
  await first.stop()

  const second = await startEmbeddedDatabase({ dataDir })
  cleanUp.push(second.stop)

  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select * from kept')).toEqual([])
  expect((await stat(join(dataDir, 'database.json'))).mode & 0o777).toBe(0o600)
  const [settings] = await query(
    second.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  )
  expect(settings).toEqual({ fsync: 'on', commit: 'on', superuser: false })
})

test('a second process on the same data folder is refused with the reason', async () => {
  const { stop } = await startEmbeddedDatabase({ dataDir })
  cleanUp.push(stop)

  const { status, stderr } = spawnSync(process.execPath, [holderScript, dataDir], {
    encoding: 'utf8',
  })

  expect(status).toBe(1)
  expect(stderr).toContain(`already in use by process ${process.pid}`)
  expect(stderr).toContain('DATA_DIR')
})

test('a lock whose process number belongs to somebody else today does not refuse anybody', async () => {
  const holder = { pid: process.pid, start: 'long ago', host: hostname(), since: 'long ago' }
  await writeFile(join(dataDir, 'rembug.lock'), JSON.stringify(holder))

  const { stop } = await startEmbeddedDatabase({ dataDir })
  cleanUp.push(stop)

  const lock = JSON.parse(await readFile(join(dataDir, 'rembug.lock'), 'utf8'))
  expect(lock).toMatchObject({ pid: process.pid, start: processStart(process.pid) })
})

test('a killed server comes back by itself under the same address, with what was committed', async () => {
  const events: string[] = []
  const database = await startEmbeddedDatabase({
    dataDir,
    onEvent: ({ kind }) => events.push(kind),
  })
  cleanUp.push(database.stop)
  await query(database.url, "create table kept_1 as select 'kept' as word")

  process.kill(database.pid() ?? 0, 'SIGKILL')

  await vi.waitFor(() => expect(events).toEqual(['lost', 'recovered']), { timeout: 15_000 })
  expect(await query(database.url, 'select * from kept_1')).toEqual([{ word: 'kept' }])
})

test('the server that a killed process left behind is ended by the next start, and nothing is lost', async () => {
  const holder = await hold(dataDir)
  await query(holder.url, "create table kept_2 as select 'kept' as word")
  holder.child.kill('SIGKILL')
  await once(holder.child, 'exit')
  expect(processStart(holder.pid)).toBeDefined()

  const database = await startEmbeddedDatabase({ dataDir })
  cleanUp.push(database.stop)

  expect(processStart(holder.pid)).toBeUndefined()
  expect(await query(database.url, 'select * from kept_2')).toEqual([{ word: 'kept' }])
})

test('when server and process are both killed the next start just works', async () => {
  const holder = await hold(dataDir)
  await query(holder.url, "create table kept_3 as select 'kept' as word")
  holder.child.kill('SIGKILL')
  process.kill(holder.pid, 'SIGKILL')

  const database = await startEmbeddedDatabase({ dataDir })
  cleanUp.push(database.stop)

  expect(await query(database.url, 'select * from kept_3')).toEqual([{ word: 'kept' }])
})

test.runIf(isRoot)(
  'started by root it runs as another user, in a folder closed to that user too',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'rembug-closed-'))
    cleanUp.push(() => rm(closed, { recursive: true, force: true }))
    expect((await stat(closed)).mode & 0o777).toBe(0o700)

    const database = await startEmbeddedDatabase({ dataDir: join(closed, 'below', 'data') })
    cleanUp.push(database.stop)

    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await stat(`/proc/${database.pid()}`)).uid).not.toBe(0)
  },
)

test.runIf(isRoot)('programs below a folder closed to that user run as well', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'rembug-closed-'))
  cleanUp.push(() => rm(closed, { recursive: true, force: true }))
  const home = join(closed, 'native')
  await cp(findPostgres(), home, { recursive: true, verbatimSymlinks: true })
  const cluster = join(closed, 'postgres')
  const runAs = chooseUser(home, cluster)

  await createCluster(home, cluster, runAs, 'a password')

  expect(runAs?.reachesAll).toBe(true)
  expect(await clusterVersion(cluster)).toBe('18')
})

test.runIf(isRoot && canRun(nobody))('an ordinary user needs nothing special', async () => {
  const own = await mkdtemp(join(tmpdir(), 'rembug-own-'))
  cleanUp.push(() => rm(own, { recursive: true, force: true }))
  await chown(own, nobody, nobody)

  const { url, pid } = await hold(own, nobody)

  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await stat(`/proc/${pid}`)).uid).toBe(nobody)
})

async function hold(folder: string, uid?: number) {
  const child = spawn(process.execPath, [holderScript, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid && { uid, gid: uid }),
  })
  cleanUp.push(() => end(child))
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { child, ...(JSON.parse(line) as { url: string; pid: number }) }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Whether that user can reach Node and this checkout at all. */
function canRun(uid: number) {
  const script = `require('node:fs').accessSync(${JSON.stringify(holderScript)})`
  return spawnSync(process.execPath, ['-e', script], { uid, gid: uid }).status === 0
}

async function query(url: string, text: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
