import type { StaffActor } from '../access/actor.ts'
import { batchSize, everyRow } from '../page.ts'
import { type AuditFilter, authorizeAudit, listEvents } from './audit.server.ts'
import { recordExport } from './export.server.ts'

/** Every event the filter finds, the latest first; this look at them among them. */
export async function* exportEvents(actor: StaffActor, filter: AuditFilter, search: string) {
  authorizeAudit(actor)
  await recordExport(actor, 'AUDIT', search)
  yield* everyRow((cursor) => listEvents(actor, filter, cursor, batchSize))
}
