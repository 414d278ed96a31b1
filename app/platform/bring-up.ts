import { createServer } from 'node:net'
import { buildIsFresh, bundle, generate, generatedIsThere } from './build.ts'
import { runScript } from './child-step.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { env as configured } from './env.server.ts'
import { readInstallation } from './installation.ts'
import { awaitOutsideDatabase } from './outside-database.ts'
import type { ServerEvent } from './postgres-server.ts'
import type { Running } from './supervisor.ts'
import { say } from './terminal.ts'

type Prepared = {
  databaseUrl: string
  secret: string
  /** Lets the first organization be made; undefined when there is one. */
  setupCode: string | undefined
}

type Wishes = { demo: boolean; bundled: boolean }

/** Everything that must be there before the first request: database, migrations, demo data, build. */
export async function prepare(running: Running, { demo, bundled }: Wishes): Promise<Prepared> {
  await assertPortFree(configured.PORT, configured.HOST)

  const fresh = generatedIsThere() && (!bundled || (await buildIsFresh()))
  if (!fresh)
    say('Menyusun aplikasi, sekitar setengah menit', 'Building the app, about half a minute')
  const generated = fresh ? Promise.resolve('') : generate(running.signal)
  const built = generated.then(() => (fresh || !bundled ? undefined : bundle(running.signal)))
  const data = prepareData(running, { demo, generated })

  // The first failure ends the other half as well, and nothing is left behind half started.
  for (const half of [built, data]) half.catch(running.fail)
  await Promise.allSettled([built, data])
  await built
  return data
}

type DataWishes = { demo: boolean; generated: Promise<unknown> }

async function prepareData(running: Running, { demo, generated }: DataWishes): Promise<Prepared> {
  const { signal } = running
  const databaseUrl = await openDatabase(running)
  const env: Record<string, string> = { DATABASE_URL: databaseUrl }
  await runScript(['prisma/migrate.ts'], { env, signal })
  const installation = await readInstallation(databaseUrl)
  const secret = configured.SECRET ?? installation.secret

  await generated
  env.SECRET = secret
  env.DATA_DIR = configured.DATA_DIR
  if (demo) {
    say('Mengisi data contoh', 'Filling in demo data')
    await runScript(['prisma/seed/demo.ts'], { env, signal })
  }
  const unclaimed = installation.empty && !demo
  const setupCode = unclaimed ? await runScript(['app/setup-code.ts'], { env, signal }) : undefined
  return { databaseUrl, secret, setupCode }
}

async function openDatabase({ onStop, signal }: Running) {
  if (configured.DATABASE_URL) {
    say('Memakai basis data dari DATABASE_URL', 'Using the database that DATABASE_URL names')
    await awaitOutsideDatabase(configured.DATABASE_URL, signal)
    return configured.DATABASE_URL
  }

  const database = await startEmbeddedDatabase({
    dataDir: configured.DATA_DIR,
    maxConnections: Math.max(100, (configured.WORKERS + 2) * (configured.DATABASE_POOL + 2) + 20),
    onEvent: tell,
  })
  onStop(database.stop)
  say(`Basis data siap di ${configured.DATA_DIR}`, `Database ready in ${configured.DATA_DIR}`)
  return database.url
}

function tell({ kind, detail }: ServerEvent) {
  if (kind === 'lost') {
    say(
      `Basis data berhenti (${detail}), dinyalakan lagi`,
      'The database stopped and is started again',
    )
  }
  if (kind === 'recovered') say('Basis data pulih', 'The database has recovered')
  if (kind === 'retrying') say(`Basis data belum menyala: ${detail}`, 'The database is not up yet')
}

/** The workers share the port through this process, so it is tried here once. */
function assertPortFree(port: number, host: string | undefined) {
  return new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason =
        code === 'EADDRINUSE'
          ? 'is in use by another program'
          : code === 'EACCES'
            ? 'may only be used by root'
            : `cannot be used: ${message}`
      reject(
        new Error(`Port ${port} ${reason}. Choose another one, for example: PORT=3001 npm start`),
      )
    })
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}
