import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { literally } from '../search.ts'
import { unlessTaken } from '../unique.server.ts'
import type { UnitInput } from './unit.schema.ts'
import { requireHead } from './unit-head.server.ts'

const byName: Order = { by: 'name' }

/** Units by name, with how many services and forums each has. */
export async function listUnits(
  actor: StaffActor,
  { search, archived, cursor }: { search: string; archived: boolean; cursor: Cursor },
) {
  authorize(actor, 'organization.view')
  const { where, ...page } = keyset(byName, cursor)
  const rows = await db.unit.findMany({
    where: { AND: [unitsWhere(actor, { search, archived }), where] },
    ...page,
    select: {
      id: true,
      name: true,
      shortName: true,
      category: true,
      headPosition: true,
      archivedAt: true,
      _count: { select: { services: { where: { archivedAt: null } }, forums: true } },
    },
  })
  return pageOf(rows, byName, cursor)
}

/** What a filter of the units asks for, within the actor's reach. */
export function unitsWhere(actor: Actor, filter: { search: string; archived: boolean }) {
  const { search, archived } = filter
  return {
    ...scopeOf(actor),
    archivedAt: archived ? { not: null } : null,
    ...(search && { name: { contains: literally(search), mode: 'insensitive' as const } }),
  }
}

/** The units a form offers, at most 500. */
export async function unitOptions(actor: StaffActor) {
  return db.unit.findMany({
    where: { ...scopeOf(actor), archivedAt: null },
    orderBy: [{ name: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
}

/** The unit, if it belongs to the actor's organization (and is theirs, for unit staff). */
export async function findUnit(actor: Actor, id: string, from: Tx = db) {
  const unit = await from.unit.findFirst({
    where: { AND: [scopeOf(actor), { id: knownId(id) }] },
  })
  if (!unit) throw notFound(m.organization_unit())
  return unit
}

export async function addUnit(actor: StaffActor, input: UnitInput) {
  authorize(actor, 'unit.manage')

  return db.$transaction(async (tx) => {
    const id = newId()
    await requireHead(tx, actor, input.headId, null)
    await unlessTaken(
      tx.unit.create({
        data: { ...input, organizationId: actor.organizationId, id },
        select: { id: true },
      }),
      'name',
      m.organization_error_unit_taken(),
    )
    await record(tx, actor, 'unit.added', { id }, { name: input.name })
    return { id }
  })
}

export async function changeUnit(actor: StaffActor, id: string, input: UnitInput) {
  authorize(actor, 'unit.manage')

  await db.$transaction(async (tx) => {
    const unit = await findUnit(actor, id, tx)
    if (input.headId !== unit.headId) await requireHead(tx, actor, input.headId, unit.id)
    await unlessTaken(
      tx.unit.update({ where: keyOf(unit), data: input, select: { id: true } }),
      'name',
      m.organization_error_unit_taken(),
    )
    await record(tx, actor, 'unit.changed', { id: unit.id }, { name: input.name })
  })
}

/** Takes a unit out of every choice; what it did stays. */
export const archiveUnit = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'unit.archived', new Date())

export const restoreUnit = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'unit.restored', null)

async function setArchived(
  actor: StaffActor,
  id: string,
  action: 'unit.archived' | 'unit.restored',
  archivedAt: Date | null,
) {
  authorize(actor, 'unit.manage')

  await db.$transaction(async (tx) => {
    const unit = await findUnit(actor, id, tx)
    const { count } = await tx.unit.updateMany({
      where: {
        organizationId: unit.organizationId,
        id: unit.id,
        archivedAt: archivedAt ? null : { not: null },
      },
      data: { archivedAt },
    })
    if (count > 0) await record(tx, actor, action, { id: unit.id }, { name: unit.name })
  })
}

const scopeOf = (actor: Actor) => ({
  organizationId: actor.organizationId,
  ...(actor.kind === 'STAFF' && actor.unitId && { id: actor.unitId }),
})

const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
