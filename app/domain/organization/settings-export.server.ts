import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow, keyset, type Order, pageOf } from '../page.ts'
import { findUnit, unitsWhere } from './unit.server.ts'

const byName: Order = { by: 'name' }

/** Every unit the filter finds, by name. */
export async function* exportUnits(
  actor: StaffActor,
  filter: { search: string; archived: boolean },
  search: string,
) {
  authorize(actor, 'organization.view')
  await recordExport(actor, 'UNITS', search)
  yield* everyRow(async (cursor) => {
    const { where, ...page } = keyset(byName, cursor, batchSize)
    const rows = await db.unit.findMany({
      where: { AND: [unitsWhere(actor, filter), where] },
      ...page,
      relationLoadStrategy: 'join',
      include: { _count: { select: { services: { where: { archivedAt: null } }, forums: true } } },
    })
    return pageOf(rows, byName, cursor, batchSize)
  })
}

/** Every service of a unit, by name; the archived ones apart. */
export async function* exportServices(
  actor: StaffActor,
  unitId: string | undefined,
  archived: boolean,
  search: string,
) {
  authorize(actor, 'organization.view')
  const unit = await findUnit(actor, unitId ?? '')
  await recordExport(actor, 'SERVICES', search, { id: unit.id })
  yield* everyRow(async (cursor) => {
    const { where, ...page } = keyset(byName, cursor, batchSize)
    const rows = await db.service.findMany({
      where: {
        AND: [{ organizationId: actor.organizationId, ...unitScope(actor) }, where],
        unitId: unit.id,
        archivedAt: archived ? { not: null } : null,
      },
      ...page,
      select: { id: true, name: true, lokusKind: true, description: true, archivedAt: true },
    })
    const named = rows.map((row) => ({ ...row, unit: unit.name }))
    return pageOf(named, byName, cursor, batchSize)
  })
}

/** Every year of every indicator of a unit that is in use, indicator by indicator, the earliest year first. */
export async function* exportIndicators(actor: StaffActor, unitId: string | undefined) {
  authorize(actor, 'organization.view')
  const unit = await findUnit(actor, unitId ?? '')
  await recordExport(actor, 'INDICATORS', '', { id: unit.id })
  const indicators = everyRow(async (cursor) => {
    const { where, ...page } = keyset(byName, cursor, batchSize)
    const rows = await db.performanceIndicator.findMany({
      where: {
        organizationId: actor.organizationId,
        unitId: unit.id,
        archivedAt: null,
        AND: where,
      },
      ...page,
      relationLoadStrategy: 'join',
      include: { years: { orderBy: { year: 'asc' } } },
    })
    return pageOf(rows, byName, cursor, batchSize)
  })
  for await (const { years, name, measure, achievement } of indicators) {
    const indicator = { unit: unit.name, name, measure, achievement }
    if (years.length === 0) yield { ...indicator, ...noYear }
    for (const { year, target, realization, note } of years)
      yield {
        ...indicator,
        ...{ year, note },
        target: target.toNumber(),
        realization: realization?.toNumber() ?? null,
      }
  }
}

const noYear = { year: null, target: null, realization: null, note: null }
