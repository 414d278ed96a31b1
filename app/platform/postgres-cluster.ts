import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { type RunAs, spawnAs } from './postgres-program.ts'

/** What connects to the embedded server; kept in the data folder, readable by its owner only. */
export type Credentials = { password: string; adminPassword: string; port?: number }

const version = '18'

export async function readCredentials(dataDir: string): Promise<Credentials> {
  const text = await readFile(join(dataDir, 'database.json'), 'utf8').catch(() => undefined)
  if (text) return JSON.parse(text) as Credentials

  return { password: secret(), adminPassword: secret() }
}

export async function writeCredentials(dataDir: string, credentials: Credentials) {
  const path = join(dataDir, 'database.json')
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
}

const secret = () => randomBytes(24).toString('base64url')

/** The version of the cluster in `folder`, or undefined when there is none. */
export const clusterVersion = (folder: string) =>
  readFile(join(folder, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

export async function assertUsable(folder: string) {
  const found = await clusterVersion(folder)
  if (found === version) return
  throw new Error(
    `${folder} was written by PostgreSQL ${found}, and this is PostgreSQL ${version}: move its content over with pg_dump.`,
  )
}

/**
 * Makes a new cluster in `folder`. It is built beside it and moved into place when whole, so a
 * start that was interrupted is simply begun again.
 */
export async function createCluster(home: string, folder: string, runAs: RunAs, password: string) {
  const staging = `${folder}.new`
  const passwordFile = `${folder}.password`
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs)
    await Promise.all([staging, passwordFile].map((path) => chown(path, runAs.uid, runAs.gid)))

  try {
    await initialize(home, staging, runAs, passwordFile)
    await rename(staging, folder)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Sorted as Indonesian sorts, by PostgreSQL's own ICU; older systems have no C.UTF-8 and do with C. */
async function initialize(home: string, staging: string, runAs: RunAs, passwordFile: string) {
  let complaint = ''
  for (const locale of ['C.UTF-8', 'C']) {
    const child = spawnAs(
      runAs,
      join(home, 'bin', 'initdb'),
      [
        `--pgdata=${staging}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        `--locale=${locale}`,
        '--locale-provider=icu',
        '--icu-locale=id',
      ],
      { output: 'pipe', folder: staging },
    )
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    const [code] = await once(child, 'close')
    if (code === 0) return
  }
  throw new Error(`The database could not be created:\n${complaint.trim()}`)
}

/** Durable first; then sized for a small machine that also runs the app. */
export function settings(port: number, maxConnections: number) {
  const megabytes = totalmem() / 2 ** 20
  const shared = megabytes >= 4096 ? 256 : 128
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_compression: 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(256, Math.round(megabytes / 2))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    random_page_cost: 1.1,
    jit: 'off',
    max_parallel_workers_per_gather: Math.min(2, Math.floor(availableParallelism() / 2)),
    idle_in_transaction_session_timeout: '60s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // The readiness line must be written; statements and their values must not.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    cluster_name: 'rembug',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
