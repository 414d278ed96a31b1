import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { publicForum } from '../forum/forum.server.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { knownId } from '../id.ts'

/** The condition that bounds promises to what the actor may know of: an action owner's own, a unit's, what is public. */
export function followUpScope(actor: Actor): Prisma.FollowUpWhereInput {
  if (actor.kind === 'SYSTEM') return {}
  if (actor.kind === 'STAFF') {
    return actor.role === 'ACTION_OWNER' ? { ownerId: actor.membershipId } : unitScope(actor)
  }
  return actor.kind === 'PARTICIPANT' ? { ...agreed, forumId: actor.forumId } : publicFollowUp
}

/** What was only proposed is nobody's business yet. */
const agreed = { agreedAt: { not: null } } satisfies Prisma.FollowUpWhereInput

/** The condition of a promise that everybody may read about. */
export const publicFollowUp = { ...agreed, forum: publicForum } satisfies Prisma.FollowUpWhereInput

/** The condition of evidence that strangers see; see `isPublicEvidence`. */
export const publicEvidence = {
  followUp: publicFollowUp,
  OR: [
    { followUp: { status: 'PUBLISHED' } },
    { followUp: { status: 'VERIFIED' }, kind: { not: 'DOCUMENT' } },
  ],
} satisfies Prisma.EvidenceWhereInput

/** The promise with its forum's facts, if it exists for the actor. */
export async function findFollowUp(actor: Actor, id: string | undefined, from: Tx = db) {
  const followUp = await from.followUp.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.follow_up_one()),
      AND: followUpScope(actor),
    },
    relationLoadStrategy: 'join',
    include: heldRelations,
  })
  if (!followUp) throw notFound(m.follow_up_one())
  return followUp
}

export type FollowUp = Awaited<ReturnType<typeof findFollowUp>>

/** The promise, held by this transaction alone until it ends: of two who move it at once, one sees what the other did. */
export async function holdFollowUp(tx: Tx, actor: Actor, id: string | undefined) {
  const followUpId = knownId(id, m.follow_up_one())
  await tx.$queryRaw`
    select 1 from "FollowUp"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${followUpId}::uuid
    for no key update`
  return findFollowUp(actor, followUpId, tx)
}

/** Today, on the calendar of a zone. */
export const todayIn = (zone: string) => wallClockOf(now(), zone).slice(0, 10)

/** A day as a date column wants it. */
export const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

const heldRelations = {
  forum: {
    select: { id: true, theme: true, year: true, status: true, timeZone: true, startsAt: true },
  },
  unit: { select: { id: true, name: true } },
  owner: { select: { id: true, userId: true, position: true, user: { select: { name: true } } } },
} satisfies Prisma.FollowUpInclude
