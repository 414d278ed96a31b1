import type { Tx } from '#db/client.server.ts'

/** A place in the events of an organization: after this moment, and after this id among those of the moment. */
export type EventPlace = { until: Date; eventId: string }

/** Below every id. */
const first = '00000000-0000-0000-0000-000000000000'

/** What happened longer ago is no news to a follower that begins. */
const newsHours = 1

/** A transaction that has run longer is waited for no more: nothing of ours takes so long. */
const patienceMinutes = 10

/**
 * Where a follower stands, held until the transaction ends; null while another process follows. It begins with
 * what happened within the last hour.
 */
export async function holdCursor(tx: Tx, organizationId: string, follower: string) {
  await tx.$executeRaw`
    insert into "EventCursor" ("organizationId", follower, until, "eventId")
    values (${organizationId}::uuid, ${follower},
      now() - make_interval(hours => ${newsHours}::int), ${first}::uuid)
    on conflict do nothing`
  const [cursor] = await tx.$queryRaw<EventPlace[]>`
    select until, "eventId" from "EventCursor"
    where "organizationId" = ${organizationId}::uuid and follower = ${follower}
    for no key update skip locked`
  return cursor ?? null
}

/**
 * The moment before which everything that happened is to be seen: an event bears the time its transaction began,
 * so nothing is read beyond the oldest one that still runs. `restMs` is for one that begins at this moment.
 */
export async function settledUntil(tx: Tx, restMs = 2000) {
  const [row] = await tx.$queryRaw<[{ until: Date }]>`
    select date_trunc('milliseconds', least(
      clock_timestamp() - make_interval(secs => ${restMs}::int / 1000.0),
      case when count(*) > 0 then greatest(min(xact_start),
        clock_timestamp() - make_interval(mins => ${patienceMinutes}::int)) end
    )) as until
    from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and xact_start is not null and pid <> pg_backend_pid()`
  return row.until
}

/** Remembers how far a follower came: to an event, or to a moment before which there are no more. */
export const moveCursor = (
  tx: Tx,
  organizationId: string,
  follower: string,
  { until, eventId = first }: { until: Date; eventId?: string },
) =>
  tx.eventCursor.update({
    where: { organizationId_follower: { organizationId, follower } },
    data: { until, eventId },
    select: { follower: true },
  })
