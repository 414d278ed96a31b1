import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

const oldestVersion = 15
const patienceMs = 30_000
/** Nobody there yet, no such name yet, starting up: what passes when machines come up together. */
const passing = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'])

/** Waits a while for the database of DATABASE_URL; throws a sentence for the person who wrote it when it cannot be used. */
export async function awaitOutsideDatabase(
  url: string,
  signal: AbortSignal,
  patience = patienceMs,
) {
  const deadline = Date.now() + patience
  while (true) {
    try {
      return await inspect(url)
    } catch (error) {
      const passes = passing.has(String(Object(error).code)) && Date.now() < deadline
      if (!passes || signal.aborted) throw sentenceFor(url, error)
      await wait(500)
    }
  }
}

async function inspect(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version, current_user as role,
              has_database_privilege(current_database(), 'create') as "mayCreate"`,
    )
    const problem = rows[0] && problemOf(rows[0])
    if (problem) throw new Error(problem)
  } finally {
    await client.end()
  }
}

type Facts = { version: number; role: string; mayCreate: boolean }

/** Why a server cannot be used although it answers, or undefined. */
export function problemOf({ version, role, mayCreate }: Facts) {
  const major = Math.floor(version / 10_000)
  if (major < oldestVersion)
    return `it is PostgreSQL ${major}, and PostgreSQL ${oldestVersion} or newer is needed`
  if (!mayCreate) return `the role "${role}" may not create anything in it: let it own the database`
  return undefined
}

function sentenceFor(url: string, error: unknown) {
  const { host, pathname } = new URL(url)
  const reason =
    error instanceof Error ? error.message || String(Object(error).code) : String(error)
  return new Error(`The database ${pathname.slice(1)} on ${host} cannot be used: ${reason}.`)
}
