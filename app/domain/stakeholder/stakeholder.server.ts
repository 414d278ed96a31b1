import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { isId, knownId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import type { CommunityElement } from './group.ts'
import { type StakeholderKind, type Staleness, staleBefore } from './stakeholder.ts'
import { groupNameOf } from './stakeholder-group.server.ts'
import { silentSince, staleAmong, unreachable } from './stale.server.ts'

export type StakeholderFilter = {
  search?: string
  groupId?: string
  element?: CommunityElement
  kind?: StakeholderKind
  archived?: boolean
  /** Only contacts to be looked at again. */
  stale?: boolean
  tagId?: string
  institutionId?: string
  cursor: Cursor
}

const byName: Order = { by: 'name' }

/** The registry by name, a page at a time. */
export async function listStakeholders(actor: StaffActor, filter: StakeholderFilter) {
  authorize(actor, 'stakeholder.view')
  const { where, ...page } = keyset(byName, filter.cursor)
  const failed = filter.stale ? await unreachable(actor) : undefined
  const rows = await db.stakeholder.findMany({
    where: { AND: [conditionOf(actor, filter, failed), where] },
    ...page,
    relationLoadStrategy: 'join',
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
      tags: { select: { tag: { select: { id: true, name: true } } } },
    },
  })
  const { rows: found, ...cursors } = pageOf(rows, byName, filter.cursor)
  const stale = await stalenessOf(actor, found, failed)
  return {
    rows: found.map(({ group, tags, ...row }) => ({
      ...row,
      group: groupNameOf(group),
      tags: tags.map(({ tag }) => tag),
      stale: stale(row.id),
    })),
    ...cursors,
  }
}

/** Why each of the rows is to be looked at again; where only such were asked for, that is known already. */
async function stalenessOf(
  actor: StaffActor,
  rows: ReadonlyArray<{ id: string }>,
  failed: ReadonlySet<string> | undefined,
): Promise<(id: string) => Staleness | null> {
  if (failed) return (id) => (failed.has(id) ? 'MAIL_FAILED' : 'SILENT')
  const stale = await staleAmong(
    actor,
    rows.map(({ id }) => id),
  )
  return (id) => stale.get(id) ?? null
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

/** Contact persons and merges that a page shows; of more contacts there is a list. */
export const mostContacts = 50
const mostMerges = 50

/** One stakeholder with its group, its institution, its contact persons, tags and what was merged into it. */
export async function findStakeholder(actor: StaffActor, id: string) {
  authorize(actor, 'stakeholder.view')
  const stakeholder = await db.stakeholder.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id) },
    relationLoadStrategy: 'join',
    include: {
      group: { select: { code: true, name: true } },
      parent: { select: { id: true, name: true, mainContactId: true } },
      contacts: {
        where: { archivedAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: mostContacts + 1,
        select: { id: true, name: true, position: true, phone: true, email: true },
      },
      tags: { select: { tag: { select: { id: true, name: true } } } },
      merges: {
        where: { undoneAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: mostMerges,
        select: {
          ...{ id: true, createdAt: true, mergedByName: true },
          merged: { select: { name: true } },
        },
      },
    },
  })
  if (!stakeholder) throw notFound(m.stakeholder_stakeholder())
  const { tags, group, ...rest } = stakeholder
  return { ...rest, tags: tags.map(({ tag }) => tag), groupName: groupNameOf(group) }
}

/** What a filter of the registry asks for (`failed`: of whom letters came back), within the actor's organization. */
export function conditionOf(
  actor: StaffActor,
  filter: Omit<StakeholderFilter, 'cursor'>,
  failed?: ReadonlySet<string>,
): Prisma.StakeholderWhereInput {
  const { search, groupId, element, kind, archived, stale, tagId, institutionId } = filter
  const contains = search ? { contains: literally(search), mode: 'insensitive' as const } : null
  return {
    organizationId: actor.organizationId,
    archivedAt: archived ? { not: null } : null,
    mergedIntoId: null,
    ...(isId(tagId) && { tags: { some: { tagId } } }),
    ...(isId(institutionId) && { institutionId }),
    ...(stale && {
      AND: { OR: [{ id: { in: [...(failed ?? [])] } }, silentSince(staleBefore(now()))] },
    }),
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
