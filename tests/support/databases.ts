import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startThrowawayDatabase } from '../../prisma/throwaway-database.ts'

/** The PostgreSQL that tests run on: TEST_DATABASE_URL, or one of their own. */
export async function startTestServer() {
  const url = process.env.TEST_DATABASE_URL
  return url ? { url, stop: async () => {} } : startThrowawayDatabase()
}

/** A database without any table, under a fresh name. */
export async function createEmptyDatabase(serverUrl: string) {
  const name = `rembug_test_${crypto.randomUUID().slice(0, 8)}`
  await runSql(serverUrl, `create database ${name}`)
  return { name, url: urlOf(serverUrl, name) }
}

/** A migrated, empty database under a fresh name. */
export async function createMigratedDatabase(serverUrl: string) {
  const { name, url } = await createEmptyDatabase(serverUrl)
  // In a process of its own: a connection left open would block cloning.
  await promisify(execFile)(process.execPath, ['prisma/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
  })
  return { name, url }
}

/** Replaces `name` by a copy of `template` and returns its URL. */
export async function cloneDatabase(serverUrl: string, template: string, name: string) {
  await runSql(serverUrl, `drop database if exists ${name} with (force)`)
  await runSql(serverUrl, `create database ${name} template ${template}`)
  return urlOf(serverUrl, name)
}

export async function dropDatabases(serverUrl: string, prefix: string) {
  const databases = await runSql(
    serverUrl,
    `select datname from pg_database where datname like '${prefix}%'`,
  )
  for (const { datname } of databases.rows) {
    await runSql(serverUrl, `drop database if exists ${datname} with (force)`)
  }
}

async function runSql(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query<{ datname: string }>(sql)
  } finally {
    await client.end()
  }
}

function urlOf(serverUrl: string, name: string) {
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}
