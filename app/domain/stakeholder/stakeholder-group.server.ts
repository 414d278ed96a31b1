import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { unlessTaken } from '../unique.server.ts'
import { isStakeholderGroupCode } from './group.ts'
import type { StakeholderGroupInput } from './stakeholder.schema.ts'
import { stakeholderGroupLabel } from './terms.ts'

/** An organization's groups are few: the standard ones and some of its own. */
const mostGroups = 200

/** What a group is called: the standard ones in the reader's language, others as named. */
export function groupNameOf({ code, name }: { code: string | null; name: string }) {
  return code && isStakeholderGroupCode(code) ? stakeholderGroupLabel(code) : name
}

/** The groups a form offers, in their order, with the element each speaks for. */
export async function listGroups(actor: Actor) {
  const groups = await db.stakeholderGroup.findMany({
    where: { organizationId: actor.organizationId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: mostGroups,
    select: { id: true, code: true, name: true, element: true, pentahelix: true },
  })
  return groups.map((group) => ({ ...group, name: groupNameOf(group) }))
}

/** The same with how many stakeholders each has. */
export async function listGroupsWithCounts(actor: StaffActor) {
  authorize(actor, 'stakeholder.view')
  const groups = await db.stakeholderGroup.findMany({
    where: { organizationId: actor.organizationId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: mostGroups,
    select: {
      id: true,
      code: true,
      name: true,
      element: true,
      pentahelix: true,
      _count: { select: { stakeholders: { where: { archivedAt: null } } } },
    },
  })
  return groups.map((group) => ({ ...group, name: groupNameOf(group) }))
}

export async function findGroup(actor: Actor, id: string, from: Tx = db) {
  const group = await from.stakeholderGroup.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id), archivedAt: null },
  })
  if (!group) throw notFound(m.stakeholder_group())
  return group
}

export async function addGroup(actor: StaffActor, input: StakeholderGroupInput) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const id = newId()
    await unlessTaken(
      tx.stakeholderGroup.create({
        data: { ...input, organizationId: actor.organizationId, id, position: mostGroups },
        select: { id: true },
      }),
      'name',
      m.stakeholder_error_group_taken(),
    )
    await record(
      tx,
      actor,
      'stakeholder-group.added',
      { id },
      { name: input.name, element: input.element },
    )
    return { id }
  })
}

/** Retires a group of the organization's own. Its stakeholders keep it; nobody new can get it. */
export async function archiveGroup(actor: StaffActor, id: string) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const group = await findGroup(actor, id, tx)
    if (group.code) throw notFound(m.stakeholder_group())
    const { count } = await tx.stakeholderGroup.updateMany({
      where: { organizationId: actor.organizationId, id: group.id, archivedAt: null },
      data: { archivedAt: new Date() },
    })
    if (count > 0)
      await record(tx, actor, 'stakeholder-group.archived', { id: group.id }, { name: group.name })
  })
}
