import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { publicForumStatuses, publicOnceAnnounced } from './forum-visibility.ts'

export type Forum = Awaited<ReturnType<typeof findForum>>

/** The forum, if it exists for the actor: within the organization, and the unit, link or public state that bounds them. */
export async function findForum(actor: Actor, id: string | undefined, from: Tx = db) {
  const forum = await from.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, 'Forum'),
      AND: forumScope(actor),
    },
  })
  if (!forum) throw notFound('Forum')
  return forum
}

/** The same with the name of the unit that holds it, as its letters say it. */
export async function findForumOfUnit(actor: Actor, id: string | undefined) {
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, 'Forum'),
      AND: forumScope(actor),
    },
    relationLoadStrategy: 'join',
    include: { unit: { select: { name: true } }, letter: { select: { number: true } } },
  })
  if (!forum) throw notFound('Forum')
  return forum
}

/** The forum, held so that it keeps its state until the transaction ends. Many may hold it so at once. */
export async function holdForum(tx: Tx, actor: Actor, id: string | undefined) {
  const forumId = knownId(id, 'Forum')
  await tx.$queryRaw`
    select 1 from "Forum"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${forumId}::uuid for share`
  return findForum(actor, forumId, tx)
}

/** The forum, held by this transaction alone, to change it. Do not hold it the other way before. */
export async function holdForumForChange(tx: Tx, actor: Actor, id: string | undefined) {
  const forumId = knownId(id, 'Forum')
  await tx.$queryRaw`
    select 1 from "Forum"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${forumId}::uuid for no key update`
  return findForum(actor, forumId, tx)
}

/** The condition that bounds forums to what the actor may know of. */
export function forumScope(actor: Actor): Prisma.ForumWhereInput {
  if (actor.kind === 'STAFF') return unitScope(actor)
  if (actor.kind === 'PARTICIPANT') return { id: actor.forumId }
  return actor.kind === 'PUBLIC' ? publicForum : {}
}

/** The condition of a forum that everybody may read about; see `isPublicForum`. */
export const publicForum: Prisma.ForumWhereInput = {
  OR: [
    { status: { in: [...publicForumStatuses] } },
    { status: { in: [...publicOnceAnnounced] }, announcedAt: { not: null } },
  ],
}

/**
 * The moment of a change, always a second later than the one before: what optimistic concurrency compares, and
 * what calendars count changes by, in whole seconds.
 */
export function nextVersion(forum: { updatedAt: Date }, moment: Date) {
  return new Date(Math.max(moment.getTime(), forum.updatedAt.getTime() + 1000))
}
