import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow } from '../page.ts'
import { listNotices } from './notice-list.server.ts'

/** Everything a member was told that is there for them now, the newest first. */
export async function* exportNotices(
  actor: StaffActor,
  { unread }: { unread: boolean },
  search: string,
) {
  authorize(actor, 'organization.view')
  await recordExport(actor, 'NOTICES', search)
  yield* everyRow((cursor) => listNotices(actor, { unread, cursor }, batchSize))
}
