import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { recordStateOf } from './record.ts'
import { openedSnapshot } from './sealing.ts'

/** The agreed table of every version of a forum's Berita Acara, the first version first. */
export async function* exportRecordRows(actor: StaffActor, forum: Forum) {
  authorize(actor, 'forum.view')
  const { organizationId, id: forumId } = forum
  await recordExport(actor, 'OFFICIAL_RECORD', '', { id: forumId, forumId })
  let version = 0
  for (;;) {
    const found = await db.officialRecord.findFirst({
      where: { organizationId, forumId, version: { gt: version } },
      orderBy: { version: 'asc' },
      omit: { createdByName: true },
    })
    if (!found) return
    version = found.version
    const { snapshot, sealed, ...record } = found
    const { rows } = openedSnapshot(snapshot, sealed)
    for (const [index, row] of rows.entries())
      yield { record, state: recordStateOf(record), position: index + 1, ...row }
  }
}
