import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'

/** Who does not look at the inbox for so long has left it; their next look begins another visit. */
const restMinutes = 30

/** What was being stored while the list was read may be seen twice, but is never missed. */
const overlap = 5000

/** The moment up to which a list that is read now surely shows everything. */
export const shownUntil = () => new Date(now().getTime() - overlap)

/** The SQL that knows up to when a member had seen the inbox before this visit. */
export const lastVisit = (actor: StaffActor) => Prisma.sql`
  select "seenUntil" from "InboxVisit" where ${ofMember(actor)}`

/**
 * The same, noting that the member looks at it now. As long as a visit goes on, in however many windows, what
 * was new at its beginning stays so.
 */
export const visitNow = ({ organizationId, membershipId }: StaffActor) => Prisma.sql`
  insert into "InboxVisit" as v ("organizationId", "membershipId", "visitedAt")
  values (${organizationId}::uuid, ${membershipId}::uuid, ${shownUntil()})
  on conflict ("organizationId", "membershipId") do update set
    "seenUntil" = case
      when v."visitedAt" < excluded."visitedAt" - make_interval(mins => ${restMinutes}::int)
      then greatest(v."visitedAt", v."seenUntil") else v."seenUntil" end,
    "visitedAt" = greatest(v."visitedAt", excluded."visitedAt")
  returning v."seenUntil"`

/** Takes everything up to a moment as seen: what a window showed. It never goes back, nor beyond now. */
export async function markSeen(actor: StaffActor, { until }: { until: string }) {
  authorize(actor, 'feedback.view')
  const seen = new Date(Math.min(Date.parse(until), now().getTime()))
  await db.$executeRaw`
    update "InboxVisit" set "seenUntil" = greatest("seenUntil", ${seen}::timestamptz)
    where ${ofMember(actor)}`
}

const ofMember = ({ organizationId, membershipId }: StaffActor) => Prisma.sql`
  "organizationId" = ${organizationId}::uuid and "membershipId" = ${membershipId}::uuid`
