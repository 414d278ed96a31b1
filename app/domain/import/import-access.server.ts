import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { type Ability, authorize, can } from '../access/policy.ts'
import { forbidden, notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { type ImportKind, importKinds } from './import.ts'

const needed: Record<ImportKind, readonly Ability[]> = {
  UNITS: ['unit.manage'],
  SERVICES: ['service.manage'],
  STAKEHOLDERS: ['stakeholder.manage'],
  PARTICIPANTS: ['stakeholder.manage', 'forum.invite'],
}

/** Who may add such records one by one may bring in a list of them; units are the whole organization's. */
export function mayImport(actor: StaffActor, kind: ImportKind) {
  return needed[kind].every((ability) => can(actor, ability)) && !(kind === 'UNITS' && actor.unitId)
}

export function authorizeImport(actor: StaffActor, kind: ImportKind) {
  for (const ability of needed[kind]) authorize(actor, ability)
  if (!mayImport(actor, kind)) throw forbidden()
}

export type SheetImport = Awaited<ReturnType<typeof findImport>>

/** The import, if it is of a kind the actor may bring in; unit staff see their own only. */
export async function findImport(actor: StaffActor, id: string, from: Tx = db) {
  authorize(actor, 'service.manage')
  const found = await from.sheetImport.findFirst({
    where: { ...importScope(actor), id: knownId(id) },
    include: { file: { select: { name: true, size: true, storageKey: true } } },
  })
  if (!found) throw notFound(m.import_import())
  return found
}

export function importScope(actor: StaffActor) {
  return {
    organizationId: actor.organizationId,
    kind: { in: importKinds.filter((kind) => mayImport(actor, kind)) },
    ...(actor.unitId && { startedById: actor.userId }),
  }
}
