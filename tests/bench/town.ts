import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { v7 } from 'uuid'
import { inputOf, type Place } from './town-inputs.ts'

/** `open` is the code of a forum that still listens. */
export type Town = {
  slug: string
  organizationId: string
  units: string[]
  forums: number
  open: string
}

/** How much an organization holds. Its forums are spread over ten years, its inputs over its forums. */
export type Size = { units: number; forums: number; inputs: number }

/** An organization with that much in it, which the demo's admin and evaluator belong to as well. */
export async function buildTown(databaseUrl: string, slug: string, size: Size): Promise<Town> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    const organizationId = v7()
    const units = await found(client, organizationId, slug, size.units)
    const places = await hold(client, organizationId, size)
    await copyInputs(client, organizationId, places, size.inputs)
    await client.query('commit')
    await client.query('analyze')
    const open = `B${size.forums.toString(16).padStart(5, '0')}`
    return { slug, organizationId, units, forums: size.forums, open }
  } finally {
    await client.end()
  }
}

async function found(client: Client, organizationId: string, slug: string, count: number) {
  await client.query('insert into "Organization" (id, slug, name) values ($1, $2, $3)', [
    organizationId,
    slug,
    `Kota ${slug}`,
  ])
  await client.query(
    `insert into "Membership" ("organizationId", id, "userId", role)
     select $1, gen_random_uuid(), "userId", (array_agg(role order by role))[1] from "Membership"
     where role in ('ADMIN', 'EVALUATOR') and "unitId" is null group by "userId"`,
    [organizationId],
  )
  const units = await client.query<{ id: string }>(
    `insert into "Unit" ("organizationId", id, name, category)
     select $1, gen_random_uuid(), 'Unit Layanan ' || to_char(n, 'FM0000'), 'PERANGKAT_DAERAH'
     from generate_series(1, $2::int) n returning id`,
    [organizationId, count],
  )
  await client.query(
    `insert into "Service" ("organizationId", id, "unitId", name)
     select $1, gen_random_uuid(), u.id, 'Layanan ' || n
     from "Unit" u, generate_series(1, 5) n where u."organizationId" = $1`,
    [organizationId],
  )
  return units.rows.map(({ id }) => id)
}

/** The forums with their promises and people; the latest of each unit still listens. */
async function hold(client: Client, organizationId: string, { units, forums }: Size) {
  await client.query(
    `insert into "Forum" ("organizationId", id, "unitId", code, year, theme, status, method, place,
       "startsAt", "endsAt", "announcedAt", "openedAt", "attendanceClosedAt")
     select $1, gen_random_uuid(), u.id, 'B' || lpad(to_hex(n), 5, '0'),
       extract(year from day)::int, 'Forum ke-' || n, case when n > $2 - $3 then 'IN_SESSION'
       else 'CLOSED' end::"ForumStatus", 'PUBLIC_DIALOGUE', 'Balai pertemuan', day, day + interval '4 hours',
       day - interval '20 days', day, day + interval '4 hours'
     from generate_series(1, $2::int) n
     join (select id, row_number() over (order by name) - 1 as at from "Unit" where "organizationId" = $1) u
       on u.at = n % $3
     cross join lateral (select now() - ($2 - n) * interval '3650 days' / $2 as day) d`,
    [organizationId, forums, units],
  )
  await client.query(
    `insert into "FollowUp" ("organizationId", id, "forumId", "unitId", number, problem, recommendation,
       horizon, status, "dueOn", "agreedAt", "publishedAt", "verifiedAt")
     select $1, gen_random_uuid(), f.id, f."unitId", n, 'Antrean loket terlalu panjang',
       'Menambah satu loket pada jam sibuk', 'SHORT',
       case when f.status = 'IN_SESSION' then 'AGREED' when n <= 7 then 'PUBLISHED' when n = 8 then 'VERIFIED'
         else 'IN_PROGRESS' end::"FollowUpStatus",
       (f."startsAt" + interval '90 days')::date, f."startsAt",
       case when f.status = 'CLOSED' and n <= 7 then f."startsAt" + interval '80 days' end,
       case when f.status = 'CLOSED' and n <= 8 then f."startsAt" + interval '70 days' end
     from "Forum" f, generate_series(1, 10) n where f."organizationId" = $1`,
    [organizationId],
  )
  await client.query(
    `insert into "ForumService" ("organizationId", "forumId", "serviceId")
     select $1, f.id, s.id from "Forum" f
     join "Service" s on s."organizationId" = $1 and s."unitId" = f."unitId"
     where f."organizationId" = $1 and s.name in ('Layanan 1', 'Layanan 2')`,
    [organizationId],
  )
  const { rows } = await client.query<Place>(
    `select f.id as "forumId", f."unitId", f."startsAt", f.status,
       array(select p.id from "FollowUp" p where p."organizationId" = $1 and p."forumId" = f.id
         order by number) as promises,
       array(select s.id from "Service" s where s."organizationId" = $1 and s."unitId" = f."unitId"
         order by name) as services
     from "Forum" f where f."organizationId" = $1 order by f."startsAt"`,
    [organizationId],
  )
  return rows
}

/** The inputs by COPY, then what they became. */
async function copyInputs(client: Client, organizationId: string, places: Place[], count: number) {
  const seed = randomBytes(6).toString('hex')
  const columns = `"organizationId", id, "forumId", "unitId", "trackingCode", kind, text, identity,
    channel, status, "serviceId", "spComponent", element, answer, "createdAt", "updatedAt",
    "publishedAt"`
  const lines = function* () {
    for (let at = 0; at < count; at++) yield inputOf(organizationId, places, at, count, seed)
  }
  const pieces = function* () {
    let piece = ''
    for (const { line } of lines()) {
      piece += line
      if (piece.length > 200_000) {
        yield piece
        piece = ''
      }
    }
    yield piece
  }
  const into = client.query(copyFrom(`copy "Feedback" (${columns}) from stdin`))
  await pipeline(Readable.from(pieces()), into)

  const links = function* () {
    let piece = ''
    for (const { link } of lines()) {
      piece += link
      if (piece.length > 200_000) {
        yield piece
        piece = ''
      }
    }
    yield piece
  }
  const linked = '"organizationId", "followUpId", "feedbackId"'
  const also = client.query(copyFrom(`copy "FollowUpFeedback" (${linked}) from stdin`))
  await pipeline(Readable.from(links()), also)
}
