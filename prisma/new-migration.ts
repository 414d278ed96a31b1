import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openMigrationEngine } from './migration-engine.ts'
import { startThrowawayDatabase } from './throwaway-database.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const schemaPath = fileURLToPath(new URL('./schema.prisma', import.meta.url))

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration -- name_in_snake_case')
  process.exit(1)
}

const database = await startThrowawayDatabase()
try {
  const engine = await openMigrationEngine(database.url, migrationsFolder)
  const sql = await engine.missingSql(schemaPath)
  console.log(sql ? await write(name, sql) : 'The migrations already lead to this schema.')
} finally {
  await database.stop()
}
// The engine's lock timer would hold the process ten more seconds.
process.exit(0)

async function write(name: string, sql: string) {
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${timestamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), `${sql.trim()}\n`)
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return `Wrote prisma/migrations/${timestamp}_${name}/migration.sql`
}
