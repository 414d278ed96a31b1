import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import { clearlyOf, type MergeChanges, unchangedSince } from './merge.ts'
import { holdPair } from './merging.server.ts'
import { give, returnInvitations } from './merging-invitations.server.ts'
import { keyOf, type Stakeholder } from './stakeholder-hold.server.ts'

/**
 * Takes a merge back: both records are what they were, each with its invitations and all that came of them since.
 * What was made for the one record meanwhile stays with it, unless it is the restored one's beyond doubt.
 */
export async function unmergeStakeholders(actor: StaffActor, keptId: string, mergeId: string) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const { mergedId } = await findMerge(tx, actor, keptId, mergeId)
    const { kept, merged } = await holdPair(tx, actor, keptId, mergedId)
    const merge = await findMerge(tx, actor, keptId, mergeId)
    await requireLatest(tx, kept, merge)

    const changes = merge.changes as unknown as MergeChanges
    await returnInvitations(tx, actor, changes, kept, merged)
    const moved = await giveWhatIsTheirs(tx, kept, merged, merge)
    await returnWhatHung(tx, changes, kept, merged)
    await becomeAgain(tx, changes, kept, merged)
    await tx.stakeholderMerge.update({
      where: keyOf(merge),
      data: { undoneAt: now(), undoneByName: actor.name },
      select: { id: true },
    })
    const details = { name: merged.name, from: kept.name, count: moved }
    await record(tx, actor, 'stakeholder.unmerged', { id: merged.id }, details)
    return { id: merged.id }
  })
}

async function findMerge(tx: Tx, { organizationId }: StaffActor, keptId: string, mergeId: string) {
  const merge = await tx.stakeholderMerge.findFirst({
    where: { organizationId, id: knownId(mergeId), keptId: knownId(keptId) },
  })
  if (!merge) throw notFound(m.registry_merge())
  return merge
}

/** Merges are taken back in the order opposite to that in which they were made. */
async function requireLatest(
  tx: Tx,
  kept: Stakeholder,
  { id, undoneAt }: { id: string; undoneAt: Date | null },
) {
  if (undoneAt) throw new RuleViolation('form', m.registry_error_undone())
  if (kept.mergedIntoId) throw new RuleViolation('form', m.registry_error_merged())
  const latest = await tx.stakeholderMerge.findFirst({
    where: { organizationId: kept.organizationId, keptId: kept.id, undoneAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, merged: { select: { name: true } } },
  })
  if (latest && latest.id !== id)
    throw new RuleViolation('form', m.registry_error_later({ name: latest.merged.name }))
}

/** Invitations made since the merge that went to what was only the restored record's address or number. */
async function giveWhatIsTheirs(
  tx: Tx,
  kept: Stakeholder,
  merged: Stakeholder,
  { createdAt, changes }: { createdAt: Date; changes: unknown },
) {
  const { organizationId } = kept
  const { identity } = changes as MergeChanges
  const since = await tx.invitation.findMany({
    where: { organizationId, stakeholderId: kept.id, createdAt: { gt: createdAt } },
    select: { id: true, forumId: true, name: true, email: true, phone: true },
  })
  const own = await tx.invitation.findMany({
    where: { organizationId, stakeholderId: merged.id },
    select: { forumId: true },
  })
  const taken = new Set(own.map(({ forumId }) => forumId))
  const theirs = since.filter((one) => clearlyOf(merged, identity, one) && !taken.has(one.forumId))
  await give(
    tx,
    merged,
    theirs.map(({ id }) => id),
    kept,
  )
  return theirs.length
}

async function returnWhatHung(
  tx: Tx,
  { contactIds, mainContactOfIds, mergedIds, tagIds }: MergeChanges,
  kept: Stakeholder,
  merged: Stakeholder,
) {
  const { organizationId } = kept
  const among = (ids: string[]) => ({ organizationId, id: { in: ids } })
  await tx.stakeholder.updateMany({
    where: { ...among(contactIds), institutionId: kept.id },
    data: { institutionId: merged.id, institution: merged.name },
  })
  await tx.stakeholder.updateMany({
    where: { ...among(mainContactOfIds), mainContactId: kept.id },
    data: { mainContactId: merged.id },
  })
  await tx.stakeholder.updateMany({
    where: { ...among(mergedIds), mergedIntoId: kept.id },
    data: { mergedIntoId: merged.id },
  })
  await tx.stakeholderTag.deleteMany({
    where: { organizationId, stakeholderId: kept.id, tagId: { in: tagIds } },
  })
}

/** The kept record's fields return, but for those somebody changed since. */
async function becomeAgain(
  tx: Tx,
  { before, after }: MergeChanges,
  kept: Stakeholder,
  merged: Stakeholder,
) {
  const columns = unchangedSince(after, kept)
  const fields = Object.fromEntries(columns.map((column) => [column, before[column]]))
  for (const column of ['institutionId', 'mainContactId'])
    if (typeof fields[column] === 'string')
      fields[column] = await standing(tx, kept, fields[column] as string)
  await tx.stakeholder.update({
    where: keyOf(kept),
    data: { ...fields, updatedAt: now() },
    select: { id: true },
  })
  await tx.stakeholder.update({
    where: keyOf(merged),
    data: { mergedIntoId: null, archivedAt: null, updatedAt: now() },
    select: { id: true },
  })
}

/** The record that stands for that one now; null when there is none any more. */
async function standing(tx: Tx, { organizationId }: Stakeholder, id: string) {
  const found = await tx.stakeholder.findFirst({
    where: { organizationId, id },
    select: { id: true, mergedIntoId: true },
  })
  return found?.mergedIntoId ?? found?.id ?? null
}
