import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize, can } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { type InboxFilter, inboxSearchOf } from './inbox.schema.ts'
import type { SavedFilterInput } from './saved-filter.schema.ts'

/** How many filters a member can keep. */
export const mostFilters = 20

/** A member's own saved filters, and those that are shared. */
export const savedFor = ({ membershipId }: StaffActor) =>
  ({
    where: { OR: [{ ownerId: membershipId }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, name: true, search: true, isShared: true, ownerId: true },
  }) satisfies Prisma.Organization$savedFiltersArgs

/** The same as a list of its own. */
export async function listSavedFilters(actor: StaffActor) {
  authorize(actor, 'feedback.view')
  const { where, ...list } = savedFor(actor)
  return db.savedFilter.findMany({
    where: { organizationId: actor.organizationId, ...where },
    ...list,
  })
}

/** A filter that the member may rename and remove: their own. */
export async function findSavedFilter(actor: StaffActor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'feedback.view')
  const filter = await from.savedFilter.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(id, m.feedback_filter()),
      ownerId: actor.membershipId,
    },
    select: { id: true, name: true, search: true, isShared: true },
  })
  if (!filter) throw notFound(m.feedback_filter())
  return filter
}

/** Keeps a filter under a name. A moment that only means something today is left out of it. */
export async function saveFilter(
  actor: StaffActor,
  { sejak: _moment, ...filter }: InboxFilter,
  input: SavedFilterInput,
) {
  authorize(actor, 'feedback.view')
  const search = inboxSearchOf(filter)
  if (search === '') throw new RuleViolation('form', m.feedback_filter_error_empty())

  return db.$transaction(async (tx) => {
    await holdMember(tx, actor)
    const { organizationId, membershipId: ownerId } = actor
    const kept = await tx.savedFilter.count({ where: { organizationId, ownerId } })
    if (kept >= mostFilters) {
      throw new RuleViolation('form', m.feedback_filter_error_full({ most: mostFilters }))
    }
    const row = { id: newId(), name: input.name, isShared: mayShare(actor) && input.isShared }
    const { count } = await tx.savedFilter.createMany({
      data: { organizationId, ownerId, search, ...row },
      skipDuplicates: true,
    })
    if (count === 0) throw new RuleViolation('name', m.feedback_filter_error_name())
    const details = { name: row.name, filter: search, shared: row.isShared }
    await record(tx, actor, 'saved-filter.added', { id: row.id }, details)
    return row
  })
}

/** Gives a filter another name, shares it, or keeps it for oneself. */
export async function renameFilter(
  actor: StaffActor,
  id: string | undefined,
  input: SavedFilterInput,
) {
  return db.$transaction(async (tx) => {
    await holdMember(tx, actor)
    const filter = await findSavedFilter(actor, id, tx)
    const { organizationId, membershipId: ownerId } = actor
    const others = { organizationId, ownerId, name: input.name, id: { not: filter.id } }
    if (await tx.savedFilter.findFirst({ where: others, select: { id: true } })) {
      throw new RuleViolation('name', m.feedback_filter_error_name())
    }
    const data = { name: input.name, isShared: mayShare(actor) && input.isShared }
    await tx.savedFilter.updateMany({ where: { organizationId, id: filter.id }, data })
    const details = { name: data.name, nameBefore: filter.name, shared: data.isShared }
    await record(tx, actor, 'saved-filter.renamed', { id: filter.id }, details)
    return data
  })
}

export async function removeFilter(actor: StaffActor, id: string | undefined) {
  return db.$transaction(async (tx) => {
    await holdMember(tx, actor)
    const filter = await findSavedFilter(actor, id, tx)
    const { organizationId } = actor
    await tx.savedFilter.deleteMany({ where: { organizationId, id: filter.id } })
    await record(tx, actor, 'saved-filter.removed', { id: filter.id }, { name: filter.name })
    return filter
  })
}

/** Whether what a member saves can be offered to everybody. */
export const mayShare = (actor: StaffActor) => can(actor, 'feedback.triage')

/** One at a time of a member's own filters: their number and their names hold. */
const holdMember = (tx: Tx, { organizationId, membershipId }: StaffActor) =>
  tx.$queryRaw`select 1 from "Membership"
    where "organizationId" = ${organizationId}::uuid and id = ${membershipId}::uuid
    for no key update`
