import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { countFollowUpsByUnit } from '../follow-up/realization.server.ts'
import { totalOf } from '../follow-up/realization.ts'
import { batchSize, everyRow } from '../page.ts'
import { listUnitFigures } from './unit-figures.server.ts'

/** Every unit in use by name, with what its forums and promises of the year came to. */
export async function* exportUnitFigures(actor: StaffActor, year: number, search: string) {
  authorize(actor, 'trace.view')
  await recordExport(actor, 'UNIT_FIGURES', search)
  const byUnit = await countFollowUpsByUnit(actor, { tahun: year })
  const units = everyRow((cursor) => listUnitFigures(actor, year, cursor, batchSize))
  for await (const unit of units) yield { ...unit, promises: byUnit.get(unit.id) ?? totalOf([]) }
}
