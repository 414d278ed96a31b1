import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../prisma/migrate.ts'
import { openMigrationEngine } from '../../prisma/migration-engine.ts'
import { createEmptyDatabase, dropDatabases } from '../support/databases.ts'

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const schema = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))

test('the migrations lead to exactly the schema', async () => {
  const engine = await openMigrationEngine(inject('serverUrl'), migrations)

  expect(await engine.missingSql(schema)).toBe('')
})

test('of several instances that start at once, one migrates and none fails', async () => {
  const { name, url } = await createEmptyDatabase(inject('serverUrl'))
  const env = { ...process.env, DATABASE_URL: url }

  const outcomes = await Promise.all(
    [1, 2, 3].map(() =>
      promisify(execFile)(process.execPath, ['prisma/migrate.ts'], { env, timeout: 60_000 }),
    ),
  )

  expect(outcomes.filter(({ stdout }) => stdout.includes('applied '))).toHaveLength(1)
  await dropDatabases(inject('serverUrl'), name)
})

test('a migration may hold functions and quoted semicolons, and fails as a whole', async () => {
  const { name, url } = await createEmptyDatabase(inject('serverUrl'))
  const folder = await mkdtemp(join(tmpdir(), 'rembug-migrations-'))
  await writeMigration(
    folder,
    '1_good',
    `create table note (text text); -- one; two
     create function shout() returns text language plpgsql as $$ begin perform 1; return 'a;b'; end $$;
     insert into note values (shout());`,
  )
  await writeMigration(folder, '2_bad', 'delete from note; select 1 / 0;')

  await expect(migrate(url, folder)).rejects.toThrow()

  expect(await query(url, 'select text from note')).toEqual([{ text: 'a;b' }])
  await dropDatabases(inject('serverUrl'), name)
  await rm(folder, { recursive: true })
})

async function writeMigration(folder: string, name: string, sql: string) {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}
