import { runHot } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'

/** An organization in which more happens within minutes is in a rush: nothing is worth keeping then. */
const mostEvents = 5000

/**
 * Tells whether anything happened in the actor's organization between two looks: as long as the mark is the same,
 * nothing did. Null while too much happens to tell.
 *
 * It counts what happened since a moment well before the longest transaction began, so that what commits late
 * is counted as well; that moment moves on in steps. How far the member has seen the inbox belongs to it: that
 * is the one thing members change without an event.
 */
export async function readListMark({ organizationId, membershipId }: StaffActor) {
  const [row] = await runHot<{ since: Date; events: number; seenUntil: Date | null }>({
    name: 'list-mark',
    text,
    values: [organizationId, membershipId, mostEvents + 1],
  })
  if (!row || row.events > mostEvents) return null
  return [row.since.getTime(), row.events, row.seenUntil?.getTime()].join(' ')
}

const text = `
  with since as (
    select date_bin('10 minutes', now(), 'epoch') - interval '10 minutes' as "moment"
  )
  select since."moment" as "since",
    (select count(*)::int from (
      select 1 from "Event" e
      where e."organizationId" = $1::uuid and e."createdAt" >= since."moment" limit $3::int
    ) happened) as "events",
    (select v."seenUntil" from "InboxVisit" v
      where v."organizationId" = $1::uuid and v."membershipId" = $2::uuid) as "seenUntil"
  from since`
