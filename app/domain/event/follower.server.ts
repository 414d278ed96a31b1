import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'

export type ForumKey = { organizationId: string; id: string }

export type FollowedEvent = {
  organizationId: string
  forumId: string
  id: string
  action: string
  subjectId: string
  createdAt: Date
}

/** What was read, and the moment before which no further event can appear. */
export type Reading = { settled: Date; events: FollowedEvent[] }

/**
 * The events of some forums from a moment on, in order. An event bears the time its transaction began, on the clock
 * of the database, and appears when that ends: so `settled` is when the oldest running transaction began. It holds
 * for what is read after this reading, not for this one itself, whose snapshot is older than its look at who runs.
 */
export async function readEvents(
  forums: readonly ForumKey[],
  since: Date,
  most = mostLive,
): Promise<Reading> {
  const rows = await db.$queryRaw<Array<{ settled: Date } & Nullable<FollowedEvent>>>`
    with running as materialized (
      select ${settled} as settled from pg_stat_activity a
      where a.datname = current_database() and a.pid <> pg_backend_pid()
        and a.backend_type = 'client backend')
    select r.settled, e."organizationId", e."forumId", e."id", e."action", e."subjectId", e."createdAt"
    from running r
    left join (
      select x.* from unnest(${forums.map((forum) => forum.organizationId)}::uuid[],
        ${forums.map((forum) => forum.id)}::uuid[]) as f("organizationId", "id")
      join "Event" x on x."organizationId" = f."organizationId" and x."forumId" = f."id"
        and x."createdAt" >= ${since}::timestamptz and x."action" like 'feedback.%'
      order by x."createdAt", x."id" limit ${most}
    ) e on true
    order by e."createdAt", e."id"`
  const events = rows.filter((row): row is { settled: Date } & FollowedEvent => row.id !== null)
  return { settled: rows[0]?.settled ?? since, events }
}

type Nullable<Row> = { [Key in keyof Row]: Row[Key] | null }

/** Of the last minutes: more than any hall does in them. */
const mostLive = 20_000

/** A second for clocks that are read one after the other; and nobody's transaction lasts longer than minutes. */
const settled = Prisma.sql`greatest(
  least(clock_timestamp(), min(a.xact_start)) - interval '1 second',
  clock_timestamp() - interval '3 minutes')`
