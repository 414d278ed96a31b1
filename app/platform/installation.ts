import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { makeSetupCode, setupCodeHash } from './setup-code.server.ts'

/**
 * What the installation remembers about itself: the secret of its signatures, made once and the
 * same for every instance on this database, and, while no organization exists, the hash of the
 * code that lets one be set up.
 */
export async function prepareInstallation(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const secret = await remember(client, 'secret', randomBytes(48).toString('base64url'))
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from "Organization") as empty',
    )
    return { secret, setupCode: rows[0]?.empty ? await newSetupCode(client) : undefined }
  } finally {
    await client.end()
  }
}

/** The remembered value, which is `value` the first time. */
async function remember(client: Client, key: string, value: string) {
  await client.query(
    `insert into "InstallationSetting" (key, value) values ($1, to_jsonb($2::text)) on conflict do nothing`,
    [key, value],
  )
  const { rows } = await client.query<{ value: string }>(
    'select value from "InstallationSetting" where key = $1',
    [key],
  )
  return rows[0]?.value ?? value
}

async function newSetupCode(client: Client) {
  const code = makeSetupCode()
  await client.query(
    `insert into "InstallationSetting" (key, value) values ('setup-code', $1)
     on conflict (key) do update set value = excluded.value, "updatedAt" = now()`,
    [JSON.stringify({ hash: setupCodeHash(code) })],
  )
  return code
}
