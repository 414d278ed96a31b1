import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { batchSize, everyRow, keyset, type Order, pageOf } from '../page.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'

const inOrderOfDoors: Order = { by: 'checkedInAt', date: true }

/** Everybody who came to a forum, in the order of the doors; it equals the attendance sheet. */
export async function* exportAttendance(actor: StaffActor, forum: Forum) {
  authorize(actor, 'attendance.view')
  const { organizationId, id: forumId } = forum
  await recordExport(actor, 'ATTENDANCE', '', { id: forumId, forumId })
  const rows = everyRow(async (cursor) => {
    const { where, ...page } = keyset(inOrderOfDoors, cursor, batchSize)
    const found = await db.attendance.findMany({
      where: { organizationId, forumId, undoneAt: null, AND: where },
      ...page,
      relationLoadStrategy: 'join',
      select: sheetColumns,
    })
    return pageOf(found, inOrderOfDoors, cursor, batchSize)
  })

  let number = 0
  for await (const { group, ...row } of rows) {
    number++
    yield { ...row, number, group: groupNameOf(group) }
  }
}

const sheetColumns = {
  id: true,
  name: true,
  institution: true,
  position: true,
  element: true,
  sex: true,
  isOrganizer: true,
  represents: true,
  method: true,
  checkedInAt: true,
  group: { select: { code: true, name: true } },
} as const
