import { createServer } from 'node:net'
import { buildIsFresh, bundle, generate, generatedIsThere } from './build.ts'
import { runScript } from './child-step.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { env } from './env.server.ts'
import { prepareInstallation } from './installation.ts'
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
  await assertPortFree(env.PORT, env.HOST)

  const fresh = generatedIsThere() && (!bundled || (await buildIsFresh()))
  if (!fresh)
    say('Menyusun aplikasi, sekitar setengah menit', 'Building the app, about half a minute')
  const { signal } = running
  const generated = fresh ? Promise.resolve() : generate(signal)
  const built = generated.then(() => (fresh || !bundled ? undefined : bundle(signal)))
  const data = openDatabase(running).then(async (databaseUrl) => {
    await runScript(['prisma/migrate.ts'], { env: { DATABASE_URL: databaseUrl }, signal })
    const installation = await prepareInstallation(databaseUrl)
    await generated
    if (demo) await seed(running, databaseUrl, installation.secret)
    return {
      databaseUrl,
      secret: env.SECRET ?? installation.secret,
      setupCode: installation.setupCode,
    }
  })

  const [prepared] = await Promise.all([data, built])
  return prepared
}

async function openDatabase({ onStop }: Running) {
  if (env.DATABASE_URL) {
    say('Memakai basis data dari DATABASE_URL', 'Using the database that DATABASE_URL names')
    return env.DATABASE_URL
  }

  const database = await startEmbeddedDatabase({
    dataDir: env.DATA_DIR,
    maxConnections: Math.max(100, (env.WORKERS + 2) * (env.DATABASE_POOL + 2) + 20),
    onEvent: tell,
  })
  onStop(database.stop)
  say(`Basis data siap di ${env.DATA_DIR}`, `Database ready in ${env.DATA_DIR}`)
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

async function seed({ signal }: Running, databaseUrl: string, secret: string) {
  say('Mengisi data contoh', 'Filling in demo data')
  await runScript(['prisma/seed/demo.ts'], {
    env: { DATABASE_URL: databaseUrl, SECRET: env.SECRET ?? secret, DATA_DIR: env.DATA_DIR },
    signal,
  })
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
