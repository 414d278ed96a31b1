import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'
import { newId } from '../id.ts'
import { stopMails } from '../mail/outbox.server.ts'
import { isUnseenDraft, type MergeChanges, weightOf } from './merge.ts'

type Key = { organizationId: string; id: string }
type Swap = MergeChanges['swaps'][number]

/**
 * Hands the merged record's invitations to the kept one, with their answers, attendances and whatever was said on
 * them. Where both were asked to one forum, the one that came to more is the kept record's; the other stays with the
 * merged record, and its link goes on working, unless it is a draft that nobody has seen: nobody is written to twice.
 */
export async function takeInvitations(tx: Tx, actor: StaffActor, kept: Key, merged: Key) {
  const own = new Map((await invitationsOf(tx, kept)).map((one) => [one.forumId, one]))
  const theirs = await invitationsOf(tx, merged)
  const moved = theirs.filter(({ forumId }) => !own.has(forumId))
  const both = theirs.flatMap((one) => {
    const rival = own.get(one.forumId)
    return rival ? [{ one, rival }] : []
  })
  const swapped = both.filter(({ one, rival }) => weightOf(one) > weightOf(rival))
  const left = both.map((pair) => (swapped.includes(pair) ? pair.rival : pair.one))
  const swaps = swapped.map(({ one, rival }) => ({ kept: rival.id, merged: one.id }))
  const invitationIds = moved.map(({ id }) => id)

  await give(tx, kept, invitationIds)
  await swapInvitations(tx, swaps, kept, merged)
  return { invitationIds, swaps, withdrawnIds: await endDrafts(tx, actor, left) }
}

/** Gives invitations back as they were taken; drafts that ended for it are drafts again. */
export async function returnInvitations(
  tx: Tx,
  actor: StaffActor,
  { invitationIds, swaps, withdrawnIds }: MergeChanges,
  kept: Key,
  restored: Key,
) {
  const { organizationId } = kept
  await give(tx, restored, invitationIds, kept)
  const back = swaps.map(({ kept: one, merged: other }) => ({ kept: other, merged: one }))
  await swapInvitations(tx, back, kept, restored)
  const drafts = await tx.invitation.updateManyAndReturn({
    where: { organizationId, id: { in: withdrawnIds }, withdrawnAt: { not: null } },
    data: { withdrawnAt: null },
    select: { id: true, forumId: true, name: true },
  })
  await recordAll(
    tx,
    actor,
    'invitation.created',
    drafts.map(({ name, ...subject }) => ({ ...subject, details: { name } })),
  )
}

/** Repoints invitations to a record; with `from`, only those that are still that one's. */
export const give = ({ invitation }: Tx, to: Key, ids: readonly string[], from?: Key) =>
  invitation.updateMany({
    where: {
      organizationId: to.organizationId,
      id: { in: [...ids] },
      ...(from && { stakeholderId: from.id }),
    },
    data: { stakeholderId: to.id },
  })

/** A forum asks a record once: while two change places, one of them stands with a row that is gone afterwards. */
async function swapInvitations(tx: Tx, swaps: readonly Swap[], kept: Key, merged: Key) {
  if (swaps.length === 0) return
  const place = { organizationId: kept.organizationId, id: newId() }
  await tx.$executeRaw`
    insert into "Stakeholder" ("organizationId", id, kind, name, "groupId", element, "archivedAt")
    select "organizationId", ${place.id}::uuid, kind, name, "groupId", element, ${now()}
    from "Stakeholder" where "organizationId" = ${kept.organizationId}::uuid and id = ${merged.id}::uuid`
  const ownIds = swaps.map((swap) => swap.kept)
  await give(tx, place, ownIds)
  await give(
    tx,
    kept,
    swaps.map((swap) => swap.merged),
  )
  await give(tx, merged, ownIds)
  await tx.stakeholder.delete({ where: { organizationId_id: place }, select: { id: true } })
}

type Left = Awaited<ReturnType<typeof invitationsOf>>[number]

async function endDrafts(tx: Tx, actor: StaffActor, left: readonly Left[]) {
  const { organizationId } = actor
  const ended = left.filter(isUnseenDraft)
  await tx.invitation.updateMany({
    where: { organizationId, id: { in: ended.map(({ id }) => id) } },
    data: { withdrawnAt: now() },
  })
  for (const { id } of ended) await stopMails(tx, { organizationId, invitationId: id })
  await recordAll(
    tx,
    actor,
    'invitation.withdrawn',
    ended.map(({ id, forumId, name }) => ({ id, forumId, details: { name } })),
  )
  return ended.map(({ id }) => id)
}

/** All invitations of a record, held until the transaction ends. */
async function invitationsOf(tx: Tx, { organizationId, id }: Key) {
  await tx.$queryRaw`select 1 from "Invitation"
    where "organizationId" = ${organizationId}::uuid and "stakeholderId" = ${id}::uuid
    order by id for update`
  return tx.invitation.findMany({
    where: { organizationId, stakeholderId: id },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      forumId: true,
      name: true,
      status: true,
      sentAt: true,
      openedAt: true,
      answeredAt: true,
      withdrawnAt: true,
      attendance: { select: { undoneAt: true } },
    },
  })
}
