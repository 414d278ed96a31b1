import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { findUnit, unitsWhere } from '../organization/unit.server.ts'
import { batchSize, type Cursor, everyRow, keyset, type Order, pageOf, pageSize } from '../page.ts'
import type { Snapshot } from './satisfaction.ts'
import { byEnd, calculated, snapshotSelection } from './snapshot.server.ts'

const byName: Order = { by: 'name' }

/** The units in use with the latest index of each, by name. */
export async function listUnitSatisfaction(
  actor: Actor,
  search: string,
  cursor: Cursor,
  size = pageSize,
) {
  authorize(actor, 'satisfaction.view')
  const { where, ...page } = keyset(byName, cursor, size)
  const units = await db.unit.findMany({
    where: { AND: [unitsWhere(actor, { search, archived: false }), where] },
    ...page,
    select: { id: true, name: true },
  })
  const latest = await latestOf(
    actor,
    units.map(({ id }) => id),
  )
  const rows = units.map((unit) => ({ ...unit, latest: latest.get(unit.id) ?? null }))
  return pageOf(rows, byName, cursor, size)
}

/** Every unit of the overview. */
export async function* exportUnitSatisfaction(actor: StaffActor, search: string, address: string) {
  authorize(actor, 'satisfaction.view')
  await recordExport(actor, 'SATISFACTION', address)
  yield* everyRow((cursor) => listUnitSatisfaction(actor, search, cursor, batchSize))
}

/** Every result of a unit and its services, the latest first. */
export async function* exportSnapshots(actor: StaffActor, unitId: string | undefined) {
  authorize(actor, 'satisfaction.view')
  const unit = await findUnit(actor, unitId ?? '')
  await recordExport(actor, 'SATISFACTION_PERIODS', '', { id: unit.id })
  yield* everyRow(async (cursor) => {
    const { where, ...page } = keyset(byEnd, cursor, batchSize)
    const rows = await db.satisfactionSnapshot.findMany({
      where: {
        AND: [{ organizationId: actor.organizationId, ...unitScope(actor) }, where],
        unitId: unit.id,
      },
      ...page,
      relationLoadStrategy: 'join',
      select: snapshotSelection,
    })
    const named = rows.map((row) => ({ ...calculated(row), unit: unit.name }))
    return pageOf(named, byEnd, cursor, batchSize)
  })
}

/** Of each unit as a whole the period that ended last. */
async function latestOf({ organizationId }: Actor, unitIds: readonly string[]) {
  if (unitIds.length === 0) return new Map<string, Snapshot>()
  const ids = Prisma.join(unitIds.map((id) => Prisma.sql`${id}::uuid`))
  const last = await db.$queryRaw<Array<{ id: string }>>`
    select distinct on ("scopeId") id from "SatisfactionSnapshot"
    where "organizationId" = ${organizationId}::uuid and "scopeId" in (${ids})
    order by "scopeId", "endsOn" desc, "beginsOn" desc`
  const rows = await db.satisfactionSnapshot.findMany({
    where: { organizationId, id: { in: last.map(({ id }) => id) } },
    relationLoadStrategy: 'join',
    select: snapshotSelection,
  })
  return new Map(rows.map((row) => [row.scopeId, calculated(row)]))
}
