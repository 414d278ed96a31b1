import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf } from '../page.ts'
import { unlessTaken } from '../unique.server.ts'
import type { ServiceInput } from './service.schema.ts'
import { findUnit } from './unit.server.ts'

const byName: Order = { by: 'name' }

/** The services of one unit by name, the archived ones apart. */
export async function listServices(
  actor: StaffActor,
  unitId: string,
  { archived, cursor }: { archived: boolean; cursor: Cursor },
) {
  authorize(actor, 'organization.view')
  const { where, ...page } = keyset(byName, cursor)
  const rows = await db.service.findMany({
    where: {
      AND: [{ organizationId: actor.organizationId, ...unitScope(actor) }, where],
      unitId: knownId(unitId),
      archivedAt: archived ? { not: null } : null,
    },
    ...page,
    select: { id: true, name: true, lokusKind: true, description: true, archivedAt: true },
  })
  return pageOf(rows, byName, cursor)
}

/** The services of a unit that a form offers, at most 500. */
export async function serviceOptions(actor: Actor, unitId: string) {
  return db.service.findMany({
    where: {
      ...{ organizationId: actor.organizationId, ...unitScope(actor), archivedAt: null },
      AND: { unitId: knownId(unitId) },
    },
    orderBy: [{ name: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
}

/** The service, if it belongs to the actor's organization (and unit, for unit staff). */
export async function findService(actor: Actor, id: string, from: Tx = db) {
  const service = await from.service.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id), ...unitScope(actor) },
  })
  if (!service) throw notFound(m.organization_service())
  return service
}

export async function addService(actor: StaffActor, unitId: string, input: ServiceInput) {
  authorize(actor, 'service.manage')

  return db.$transaction(async (tx) => {
    const unit = await findUnit(actor, unitId, tx)
    const id = newId()
    await unlessTaken(
      tx.service.create({
        data: { ...input, organizationId: actor.organizationId, id, unitId: unit.id },
        select: { id: true },
      }),
      'name',
      m.organization_error_service_taken(),
    )
    await record(tx, actor, 'service.added', { id }, { name: input.name, unit: unit.name })
    return { id }
  })
}

export async function changeService(actor: StaffActor, id: string, input: ServiceInput) {
  authorize(actor, 'service.manage')

  return db.$transaction(async (tx) => {
    const service = await findService(actor, id, tx)
    await unlessTaken(
      tx.service.update({ where: keyOf(service), data: input, select: { id: true } }),
      'name',
      m.organization_error_service_taken(),
    )
    await record(tx, actor, 'service.changed', { id: service.id }, { name: input.name })
    return service
  })
}

/** Takes a service out of every choice and of the yearly coverage; its history stays. */
export const archiveService = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'service.archived', new Date())

export const restoreService = (actor: StaffActor, id: string) =>
  setArchived(actor, id, 'service.restored', null)

async function setArchived(
  actor: StaffActor,
  id: string,
  action: 'service.archived' | 'service.restored',
  archivedAt: Date | null,
) {
  authorize(actor, 'service.manage')

  return db.$transaction(async (tx) => {
    const service = await findService(actor, id, tx)
    const { count } = await tx.service.updateMany({
      where: {
        organizationId: service.organizationId,
        id: service.id,
        archivedAt: archivedAt ? null : { not: null },
      },
      data: { archivedAt },
    })
    if (count > 0) await record(tx, actor, action, { id: service.id }, { name: service.name })
    return service
  })
}

const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId_id: { organizationId, id },
})
