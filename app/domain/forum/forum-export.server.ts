import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { recordExport } from '../event/export.server.ts'
import { batchSize, everyRow } from '../page.ts'
import type { Forum } from './forum.server.ts'
import { type ForumFilter, listForums } from './forum-list.server.ts'
import { type InvitationFilter, listInvitations } from './invitation-list.server.ts'

/** Every forum the filter finds, in the order of the list. */
export async function* exportForums(actor: StaffActor, filter: ForumFilter, search: string) {
  authorize(actor, 'forum.view')
  await recordExport(actor, 'FORUMS', search)
  yield* everyRow((cursor) => listForums(actor, filter, cursor, batchSize))
}

/** Every invitation of a forum the filter finds, by name; without the personal links, which are keys. */
export async function* exportInvitations(
  actor: StaffActor,
  forum: Forum,
  filter: Omit<InvitationFilter, 'cursor'>,
  search: string,
) {
  authorize(actor, 'forum.view')
  await recordExport(actor, 'INVITATIONS', search, { id: forum.id, forumId: forum.id })
  const rows = everyRow((cursor) => listInvitations(actor, forum, { ...filter, cursor }, batchSize))
  for await (const { token: _token, passCode: _passCode, ...row } of rows) yield row
}
