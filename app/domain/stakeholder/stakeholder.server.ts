import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { isId, knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import type { CommunityElement } from './group.ts'
import type { StakeholderKind } from './stakeholder.ts'
import { groupNameOf } from './stakeholder-group.server.ts'

export type StakeholderFilter = {
  search?: string
  groupId?: string
  element?: CommunityElement
  kind?: StakeholderKind
  archived?: boolean
  cursor: Cursor
}

const byName: Order = { by: 'name' }

/** The registry by name, a page at a time. */
export async function listStakeholders(actor: StaffActor, filter: StakeholderFilter) {
  authorize(actor, 'stakeholder.view')
  const { where, ...page } = keyset(byName, filter.cursor)
  const rows = await db.stakeholder.findMany({
    where: { AND: [conditionOf(actor, filter), where] },
    ...page,
    select: {
      id: true,
      kind: true,
      name: true,
      institution: true,
      position: true,
      element: true,
      email: true,
      phone: true,
      archivedAt: true,
      parent: { select: { name: true } },
      group: { select: { code: true, name: true } },
    },
  })
  const { rows: found, ...cursors } = pageOf(rows, byName, filter.cursor)
  return {
    rows: found.map(({ group, ...row }) => ({ ...row, group: groupNameOf(group) })),
    ...cursors,
  }
}

/** How many of the registry each element has, in one query: shows at a glance who is missing. */
export async function countElements(actor: StaffActor) {
  const counts = await db.stakeholder.groupBy({
    by: ['element'],
    where: { organizationId: actor.organizationId, archivedAt: null },
    _count: { _all: true },
  })
  return counts.map(({ element, _count }) => ({ element, count: _count._all }))
}

/** The institutions a person may belong to, at most 1,000, by name. */
export async function institutionOptions(actor: StaffActor) {
  return db.stakeholder.findMany({
    where: { organizationId: actor.organizationId, kind: 'INSTITUTION', archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: { id: true, name: true },
  })
}

/** One stakeholder with its group, its institution and its latest contacts and invitations. */
export async function findStakeholder(actor: StaffActor, id: string) {
  authorize(actor, 'stakeholder.view')
  const stakeholder = await db.stakeholder.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id) },
    include: {
      group: { select: { code: true, name: true } },
      parent: { select: { id: true, name: true } },
      contacts: {
        where: { archivedAt: null },
        orderBy: { name: 'asc' },
        take: 50,
        select: { id: true, name: true, position: true },
      },
      invitations: {
        orderBy: { createdAt: 'desc' },
        take: 20,
        select: {
          id: true,
          status: true,
          forum: { select: { id: true, theme: true, startsAt: true, timeZone: true } },
        },
      },
    },
  })
  if (!stakeholder) throw notFound(m.stakeholder_stakeholder())
  return { ...stakeholder, groupName: groupNameOf(stakeholder.group) }
}

/** What a filter of the registry asks for, within the actor's organization. */
export function conditionOf(
  actor: StaffActor,
  filter: Omit<StakeholderFilter, 'cursor'>,
): Prisma.StakeholderWhereInput {
  const { search, groupId, element, kind, archived } = filter
  const contains = search ? { contains: literally(search), mode: 'insensitive' as const } : null
  return {
    organizationId: actor.organizationId,
    archivedAt: archived ? { not: null } : null,
    ...(isId(groupId) && { groupId }),
    ...(element && { element }),
    ...(kind && { kind }),
    ...(contains && {
      OR: [
        { name: contains },
        { institution: contains },
        { position: contains },
        { email: contains },
        { phone: contains },
        { village: contains },
      ],
    }),
  }
}
