import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { type DiffTarget, type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { migrationAdapters } from './migration-adapter.ts'

/** Where the engine leaves the reason before it panics. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
})

const filters = { externalTables: [], externalEnums: [] }

/** Prisma's migration engine over one database, without Prisma's native binary. */
export async function openMigrationEngine(databaseUrl: string, migrationsFolder: string) {
  const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapters(databaseUrl))
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)

  return {
    /** Applies what is missing and returns the names of what was applied, in order. */
    async apply() {
      const migrationsList = await listMigrations(migrationsFolder)
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      return appliedMigrationNames
    },

    /** The SQL that leads from the migrations to the schema file; empty when they agree. */
    async missingSql(schemaPath: string) {
      const migrations = await listMigrations(migrationsFolder)
      const from: DiffTarget =
        migrations.migrationDirectories.length > 0
          ? { tag: 'migrations', ...migrations }
          : { tag: 'empty' }
      const content = await readFile(schemaPath, 'utf8')
      const to: DiffTarget = { tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] }
      const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters })
      return withoutRemarks(stdout ?? '')
    },
  }
}

async function listMigrations(baseDir: string): Promise<MigrationList> {
  const directories: MigrationList['migrationDirectories'] = []
  for await (const path of glob('*/migration.sql', { cwd: baseDir })) {
    const value = await readFile(join(baseDir, path), 'utf8')
    const migrationFile = { path: 'migration.sql', content: { tag: 'ok' as const, value } }
    directories.push({ path: dirname(path), migrationFile })
  }
  directories.sort((a, b) => (a.path < b.path ? -1 : 1))

  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: directories,
  }
}

/** Between equal schemas the engine answers with the remark that the migration is empty. */
function withoutRemarks(sql: string) {
  const statements = sql.replace(/^\s*--.*$/gm, '').trim()
  return statements ? sql : ''
}
