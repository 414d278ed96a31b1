import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isId, knownId, newId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import type { CommunityElement } from './group.ts'
import { normalizedPhone } from './phone.ts'
import type { StakeholderInput } from './stakeholder.schema.ts'
import type { StakeholderKind } from './stakeholder.ts'
import { findGroup, groupNameOf } from './stakeholder-group.server.ts'

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

export async function addStakeholder(actor: StaffActor, input: StakeholderInput) {
  authorize(actor, 'stakeholder.manage')

  return db.$transaction(async (tx) => {
    const id = newId()
    await tx.stakeholder.create({
      data: { ...(await columnsOf(tx, actor, input)), organizationId: actor.organizationId, id },
      select: { id: true },
    })
    await record(tx, actor, 'stakeholder.added', { id }, { name: input.name })
    return { id }
  })
}

export async function changeStakeholder(actor: StaffActor, id: string, input: StakeholderInput) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const stakeholder = await holdStakeholder(tx, actor, id)
    if (input.institutionId === stakeholder.id)
      throw new RuleViolation('institutionId', m.stakeholder_error_own_institution())
    await tx.stakeholder.update({
      where: keyOf(stakeholder),
      data: { ...(await columnsOf(tx, actor, input)), updatedAt: new Date() },
      select: { id: true },
    })
    await record(tx, actor, 'stakeholder.changed', { id: stakeholder.id }, { name: input.name })
  })
}

/** Takes a stakeholder out of every choice; its invitations and attendances stay. */
export const archiveStakeholder = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'stakeholder.archived', new Date())

export const restoreStakeholder = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'stakeholder.restored', null)

async function setArchived(
  actor: StaffActor,
  id: string,
  action: 'stakeholder.archived' | 'stakeholder.restored',
  archivedAt: Date | null,
) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const stakeholder = await holdStakeholder(tx, actor, id)
    if ((stakeholder.archivedAt === null) === (archivedAt === null)) return
    await tx.stakeholder.update({
      where: keyOf(stakeholder),
      data: { archivedAt },
      select: { id: true },
    })
    await record(tx, actor, action, { id: stakeholder.id }, { name: stakeholder.name })
  })
}

/** The stakeholder, held until the transaction ends. */
async function holdStakeholder(tx: Tx, actor: Actor, id: string) {
  const { organizationId } = actor
  const key = knownId(id)
  await tx.$queryRaw`select 1 from "Stakeholder"
    where "organizationId" = ${organizationId}::uuid and id = ${key}::uuid for update`
  const stakeholder = await tx.stakeholder.findFirst({ where: { organizationId, id: key } })
  if (!stakeholder) throw notFound(m.stakeholder_stakeholder())
  return stakeholder
}

/** What a form becomes in the table: ids looked up within the tenant, the element settled. */
async function columnsOf(tx: Tx, actor: Actor, input: StakeholderInput) {
  const group = await findGroup(actor, input.groupId, tx)
  const element = input.element ?? group.element
  if (!element) throw new RuleViolation('element', m.stakeholder_error_element())

  const parent = await institutionOf(tx, actor, input.institutionId)
  return {
    ...input,
    groupId: group.id,
    element,
    institutionId: input.kind === 'PERSON' ? (parent?.id ?? null) : null,
    institution: input.kind === 'PERSON' ? (parent?.name ?? input.institution) : null,
    phone: input.phone && normalizedPhone(input.phone),
  }
}

async function institutionOf(tx: Tx, actor: Actor, id: string | null) {
  if (!id) return null
  const institution = await tx.stakeholder.findFirst({
    where: { organizationId: actor.organizationId, id, kind: 'INSTITUTION' },
    select: { id: true, name: true },
  })
  if (!institution) throw new RuleViolation('institutionId', m.stakeholder_error_institution())
  return institution
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

const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
