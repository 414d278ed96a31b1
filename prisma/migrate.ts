import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { installJobTables } from './job-schema.ts'
import { openMigrationEngine } from './migration-engine.ts'

/** Any number, as long as nothing else in this database locks on it. */
const migrationLock = 7_366_284
const patienceMs = 120_000

/**
 * Brings the database to the newest migration. Of several processes that start at once,
 * one migrates and the others wait for it.
 */
export async function migrate(
  databaseUrl: string,
  migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url)),
) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await holdMigrationLock(client)
    const engine = await openMigrationEngine(databaseUrl, migrationsFolder)
    const applied = await engine.apply()
    await installJobTables(databaseUrl)
    return applied
  } finally {
    await client.end()
  }
}

/** Asks again and again: a session that sleeps in the lock would hold a snapshot open. */
async function holdMigrationLock(client: Client) {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1) as held',
      [migrationLock],
    )
    if (rows[0]?.held) return
    await wait(200)
  }
  throw new Error('Another process has been migrating this database for two minutes')
}

if (import.meta.main) {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) {
    console.error('DATABASE_URL says which database to migrate; `npm start` migrates its own.')
    process.exit(1)
  }
  const applied = await migrate(databaseUrl)
  for (const name of applied) console.log(`applied ${name}`)
  // The engine's lock timer would hold the process ten more seconds.
  process.exit(0)
}
