import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import type { MailStatus } from '../forum/mail.ts'
import { batchSize, everyRow } from '../page.ts'
import { listOutbox } from './outbox.server.ts'

/** Every letter of the outbox in those states, or in any, the newest first, without what it says. */
export async function* exportOutbox(
  actor: StaffActor,
  statuses: readonly MailStatus[],
  search: string,
) {
  authorize(actor, 'outbox.view')
  await recordExport(actor, 'OUTBOX', search)
  yield* everyRow((cursor) => listOutbox(actor, { statuses, cursor }, batchSize))
}
