import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { readCredentials } from '../../app/platform/postgres-cluster.ts'
import { type RunningApp, startApp } from '../support/app.ts'

export const workers = Number(process.env.WORKERS ?? availableParallelism())

/** The demo, running as a user runs it, with a forum that listens and a thousand people invited to it. */
export type Stage = {
  app: RunningApp
  dataDir: string
  databaseUrl: string
  forum: { organizationId: string; slug: string; id: string; unitId: string; code: string }
  tokens: string[]
  /** Starts what was killed, on the same port and data. */
  restart: () => Promise<void>
  tearDown: () => Promise<void>
}

export async function setStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rembug-bench-'))
  const env = {
    DATA_DIR: dataDir,
    WORKERS: String(workers),
    LOG_LEVEL: 'info',
    // The load comes from many addresses, as the people in a hall and at home do.
    TRUST_PROXY: '1',
  }
  const app = await startApp(env, ['demo'])
  const { password, port } = await readCredentials(dataDir)
  const databaseUrl = `postgresql://rembug:${password}@127.0.0.1:${port}/rembug`
  const forum = await findForum(databaseUrl)

  const stage: Stage = {
    app,
    dataDir,
    databaseUrl,
    forum,
    tokens: await inviteThousand(databaseUrl, forum),
    async restart() {
      stage.app = await startApp({ ...env, PORT: new URL(app.url).port }, ['demo'])
    },
    async tearDown() {
      await stage.app.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return stage
}

/** Asks the database over a connection of its own, since the server may have been killed meanwhile. */
export async function ask<Row extends object>(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function findForum(databaseUrl: string) {
  const [forum] = await ask<Stage['forum']>(
    databaseUrl,
    `update "Forum" f set "feedbackOpensAt" = now() - interval '1 hour',
       "feedbackClosesAt" = now() + interval '7 days'
     from "Organization" o
     where o.id = f."organizationId" and (f."organizationId", f.id) = (
       select "organizationId", id from "Forum" where status in ('ANNOUNCED', 'IN_SESSION')
       order by (select count(*) from "AgendaItem" a where a."forumId" = "Forum".id) desc limit 1)
     returning f."organizationId", o.slug, f.id, f."unitId", f.code`,
  )
  if (!forum) throw new Error('The demo has no forum that people may speak at')
  return forum
}

async function inviteThousand(databaseUrl: string, { organizationId, id }: Stage['forum']) {
  const tokens = Array.from({ length: 1000 }, () => randomBytes(16).toString('base64url'))
  await ask(
    databaseUrl,
    `with "group" as (
       select id from "StakeholderGroup" where "organizationId" = $1 limit 1
     ), guest as (
       select gen_random_uuid() as id, token, n
       from unnest($3::text[]) with ordinality as t (token, n)
     ), registered as (
       insert into "Stakeholder" ("organizationId", id, kind, name, "groupId", element)
       select $1, guest.id, 'PERSON', 'Warga ' || n, "group".id, 'SERVICE_USERS' from guest, "group"
     )
     insert into "Invitation" ("organizationId", id, "forumId", "stakeholderId", name, "groupId",
       element, status, token, "passCode", "sentAt")
     select $1, gen_random_uuid(), $2, guest.id, 'Warga ' || n, "group".id, 'SERVICE_USERS', 'SENT',
       token, 'B' || n, now() from guest, "group"`,
    [organizationId, id, tokens],
  )
  return tokens
}
