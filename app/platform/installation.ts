import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/**
 * The secret of this installation's signatures, made once and the same for every instance on this
 * database; and whether there is no organization yet.
 */
export async function readInstallation(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const secret = await remember(client, 'secret', randomBytes(48).toString('base64url'))
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from "Organization") as empty',
    )
    return { secret, empty: rows[0]?.empty ?? false }
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
