import type { Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { type FollowUpStatus, followUpStatuses, isSettled } from './follow-up.ts'

/** What somebody still has to do, or was proposed to do: the states of a promise that is not settled. */
export const openFollowUpStatuses = followUpStatuses.filter((status) => !isSettled(status))

/** Who hands over, or takes over: a member with their name and position. */
export type Hand = { id: string; name: string; position: string | null }

/**
 * Gives every promise of somebody that is not settled to somebody else, being verified or not, and tells it
 * in the timeline and the events of each. Answers how many there were.
 */
export async function handOverFollowUps(tx: Tx, actor: StaffActor, from: Hand, to: Hand) {
  const held = await holdOwned(tx, actor, from.id)
  if (held.length === 0) return 0

  await tx.$executeRaw`
    update "FollowUp" set "ownerId" = ${to.id}::uuid, "ownerPosition" = ${to.position},
      "updatedAt" = greatest(${now()}, "updatedAt" + interval '1 millisecond')
    where "organizationId" = ${actor.organizationId}::uuid
      and id in (${Prisma.join(held.map(({ id }) => Prisma.sql`${id}::uuid`))})`
  await tellAll(tx, actor, held, from, to)
  await recordAll(
    tx,
    actor,
    'follow-up.reassigned',
    held.map(({ id, forumId, number }) => ({
      ...{ id, forumId, details: { number, from: from.name, to: to.name } },
    })),
  )
  return held.length
}

type Held = {
  id: string
  forumId: string
  number: number
  status: FollowUpStatus
  progress: number
  ownerPosition: string | null
}

function holdOwned(tx: Tx, { organizationId }: StaffActor, ownerId: string) {
  return tx.$queryRaw<Held[]>`
    select id, "forumId", number, status::text, progress, "ownerPosition" from "FollowUp"
    where "organizationId" = ${organizationId}::uuid and "ownerId" = ${ownerId}::uuid
      and status::text in (${Prisma.join(openFollowUpStatuses)})
    order by id for no key update`
}

/** The timeline that everybody reads calls them by their positions; what is only proposed is not told. */
async function tellAll(tx: Tx, actor: StaffActor, held: Held[], from: Hand, to: Hand) {
  const { organizationId, userId: authorId, name: authorName } = actor
  const written = { locale: 'id' } as const
  const somebody = m.follow_up_somebody({}, written)
  const told = held.filter(({ status }) => status !== 'PROPOSED')
  await tx.progressUpdate.createMany({
    data: told.map(({ id: followUpId, status, progress, ownerPosition }) => ({
      ...{ organizationId, id: newId(), followUpId, status, progress, authorId, authorName },
      createdAt: now(),
      text: m.follow_up_told_reassigned(
        { from: ownerPosition ?? from.position ?? somebody, to: to.position ?? somebody },
        written,
      ),
    })),
  })
}
