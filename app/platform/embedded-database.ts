import { mkdir, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { lockFolder } from './folder-lock.ts'
import {
  assertUsable,
  type Credentials,
  clusterVersion,
  createCluster,
  readCredentials,
  settings,
  writeCredentials,
} from './postgres-cluster.ts'
import { chooseUser, findPostgres, spawnAs } from './postgres-program.ts'
import { clearLeftovers, keepServer, type ServerEvent } from './postgres-server.ts'

type Options = {
  /** Made when missing; the only state there is. */
  dataDir: string
  /** A free one, remembered in the data folder, when not given. */
  port?: number
  maxConnections?: number
  onEvent?: (event: ServerEvent) => void
}

/**
 * Starts the PostgreSQL server of a data folder, created on first use, and keeps it running.
 * `url` connects to the database `rembug` as its owner, who is no superuser.
 * Throws FolderInUse when another process has the folder.
 */
export async function startEmbeddedDatabase({
  dataDir,
  port,
  maxConnections = 100,
  onEvent,
}: Options) {
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const folder = await realpath(dataDir)
  const release = await lockFolder(folder)
  try {
    const server = await openCluster(folder, port, maxConnections, onEvent ?? (() => {}))
    return {
      url: server.url,
      /** The server's process, which changes when it had to be started again. */
      pid: server.pid,
      async stop() {
        await server.stop()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

async function openCluster(
  dataDir: string,
  wanted: number | undefined,
  maxConnections: number,
  onEvent: (event: ServerEvent) => void,
) {
  const home = findPostgres()
  const folder = join(dataDir, 'postgres')
  const runAs = chooseUser(home, folder)
  const known = await readCredentials(dataDir)

  if (await clusterVersion(folder)) {
    await assertUsable(folder)
    await clearLeftovers(folder)
  } else {
    await writeCredentials(dataDir, known)
    await createCluster(home, folder, runAs, known.adminPassword)
  }

  const port = wanted ?? (await usablePort(known.port))
  const credentials = { ...known, port }
  if (port !== known.port) await writeCredentials(dataDir, credentials)

  const args = ['-D', folder, ...settings(port, maxConnections)]
  const program = join(home, 'bin', 'postgres')
  const server = keepServer({
    launch: () => spawnAs(runAs, program, args, { output: 'pipe', folder }),
    onEvent,
  })
  await server.start()
  try {
    await ensureDatabase(credentials)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...server, url: `postgresql://rembug:${known.password}@127.0.0.1:${port}/rembug` }
}

/** The role and the database of the app: one query when they are there already. */
async function ensureDatabase({ port, password, adminPassword }: Credentials) {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: adminPassword,
    database: 'postgres',
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'rembug') as role,
              exists (select from pg_database where datname = 'rembug') as database`,
    )
    const secret = client.escapeLiteral(password)
    if (!rows[0]?.role) await client.query(`create role rembug login createdb password ${secret}`)
    if (!rows[0]?.database) await client.query('create database rembug owner rembug')
  } finally {
    await client.end()
  }
}

/**
 * The remembered port while it is free, or another one. Below the range from which the system takes
 * ports for outgoing connections: one of those could take the port while the server restarts.
 */
async function usablePort(remembered: number | undefined) {
  if (remembered && (await isFree(remembered))) return remembered
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found for the database between 20000 and 32000.')
}

function isFree(port: number) {
  return new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
