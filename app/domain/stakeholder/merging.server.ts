import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { newId } from '../id.ts'
import type { MergeInput } from './merge.schema.ts'
import { type MergeChanges, type MergeChoices, takenOver } from './merge.ts'
import { takeInvitations } from './merging-invitations.server.ts'
import { mostTagsEach } from './stakeholder.ts'
import { holdStakeholders, keyOf, type Stakeholder } from './stakeholder-hold.server.ts'

/** How two records stood when they were compared. */
export const seenOf = (kept: { updatedAt: Date }, merged: { updatedAt: Date }) =>
  `${kept.updatedAt.toISOString()}/${merged.updatedAt.toISOString()}`

/**
 * Makes one record of two: the kept one has the chosen values and everything that hung on the other, whose
 * row stays, archived, and says what it became part of. Of two at once one succeeds, the other is told.
 */
export async function mergeStakeholders(
  actor: StaffActor,
  keptId: string,
  mergedId: string,
  { seen, ...choices }: MergeInput,
) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const { kept, merged } = await holdPair(tx, actor, keptId, mergedId)
    requireMergeable(kept, merged)
    if (seen !== seenOf(kept, merged))
      throw new RuleViolation('form', m.common_error_changed_meanwhile())

    const taken = await takeInvitations(tx, actor, kept, merged)
    const hung = await takeWhatHangs(tx, kept, merged)
    const changes = { ...(await become(tx, kept, merged, choices)), ...taken, ...hung }
    const id = await keepMerge(tx, actor, { kept, merged, changes })
    const details = { name: kept.name, merged: merged.name, count: taken.invitationIds.length }
    await record(tx, actor, 'stakeholder.merged', { id: kept.id }, details)
    return { id }
  })
}

/** Both, held in one order whoever asks. */
export async function holdPair(tx: Tx, actor: Actor, keptId: string, mergedId: string) {
  const found = await holdStakeholders(tx, actor, [keptId, mergedId])
  const kept = found.find(({ id }) => id === keptId.toLowerCase())
  const merged = found.find(({ id }) => id === mergedId.toLowerCase())
  if (!kept || !merged || kept.id === merged.id) throw notFound(m.stakeholder_stakeholder())
  return { kept, merged }
}

function requireMergeable(kept: Stakeholder, merged: Stakeholder) {
  if (kept.mergedIntoId || merged.mergedIntoId)
    throw new RuleViolation('form', m.registry_error_merged_already())
  if (kept.archivedAt || merged.archivedAt)
    throw new RuleViolation('form', m.registry_error_archived())
  if (kept.kind !== merged.kind) throw new RuleViolation('form', m.registry_error_kinds())
}

/** The kept record gets the chosen values, the other its end. */
async function become(
  tx: Tx,
  kept: Stakeholder,
  merged: Stakeholder,
  choices: MergeChoices,
): Promise<Pick<MergeChanges, 'before' | 'after' | 'identity'>> {
  const contact = kept.mainContactId ? {} : { mainContactId: merged.mainContactId }
  const after = { ...takenOver(kept, merged, choices), ...contact }
  const before = Object.fromEntries(
    Object.keys(after).map((column) => [column, kept[column as keyof Stakeholder]]),
  )
  await tx.stakeholder.update({
    where: keyOf(kept),
    data: { ...after, updatedAt: now() },
    select: { id: true },
  })
  await tx.stakeholder.update({
    where: keyOf(merged),
    data: { mergedIntoId: kept.id, archivedAt: now(), updatedAt: now() },
    select: { id: true },
  })
  const { name, email, phone } = kept
  return { before, after, identity: { name, email, phone } }
}

/** Contact persons, the places where it is the main contact, tags, and records merged into it earlier. */
async function takeWhatHangs(tx: Tx, kept: Stakeholder, merged: Stakeholder) {
  const { organizationId } = kept
  const [contacts, places, earlier] = await Promise.all([
    tx.stakeholder.updateManyAndReturn({
      where: { organizationId, institutionId: merged.id },
      data: { institutionId: kept.id, institution: kept.name },
      select: { id: true },
    }),
    tx.stakeholder.updateManyAndReturn({
      where: { organizationId, mainContactId: merged.id },
      data: { mainContactId: kept.id },
      select: { id: true },
    }),
    tx.stakeholder.updateManyAndReturn({
      where: { organizationId, mergedIntoId: merged.id },
      data: { mergedIntoId: kept.id },
      select: { id: true },
    }),
  ])
  return {
    contactIds: contacts.map(({ id }) => id),
    mainContactOfIds: places.map(({ id }) => id),
    mergedIds: earlier.map(({ id }) => id),
    tagIds: await takeTags(tx, kept, merged),
  }
}

/** The merged record keeps its own: they are what it returns with. */
async function takeTags(tx: Tx, { organizationId, id }: Stakeholder, merged: Stakeholder) {
  const theirs = await tx.stakeholderTag.findMany({
    where: { organizationId, stakeholderId: merged.id },
    take: mostTagsEach,
    select: { tagId: true },
  })
  const added = await tx.stakeholderTag.createManyAndReturn({
    data: theirs.map(({ tagId }) => ({ organizationId, stakeholderId: id, tagId })),
    skipDuplicates: true,
    select: { tagId: true },
  })
  const all = await tx.stakeholderTag.count({ where: { organizationId, stakeholderId: id } })
  if (all > mostTagsEach)
    throw new RuleViolation('form', m.registry_error_tags_merged({ most: mostTagsEach }))
  return added.map(({ tagId }) => tagId)
}

type Merge = { kept: Stakeholder; merged: Stakeholder; changes: MergeChanges }

async function keepMerge(tx: Tx, actor: StaffActor, { kept, merged, changes }: Merge) {
  const id = newId()
  await tx.stakeholderMerge.create({
    data: {
      ...{ organizationId: actor.organizationId, id, keptId: kept.id, mergedId: merged.id },
      ...{ changes, mergedByName: actor.name, createdAt: now() },
    } as never,
    select: { id: true },
  })
  return id
}
