import { recordSheet } from '#documents/lists/record-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { exportRecordRows } from '#domain/record/record-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/record-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const forum = await findForum(actor, params.forumId)
  const organization = { ...ownOrganization(context), timeZone: forum.timeZone }
  const sheet = recordSheet(exportRecordRows(actor, forum), organization, forum)
  return sendSheet(await sheetFile(params.format, sheet))
}
