import { feedbackSheet, namedFeedbackSheet } from '#documents/lists/feedback-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { exportInbox, exportInboxWithNames } from '#domain/feedback/inbox-export.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/forum-inbox-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const actor = context.get(actorContext)
  const forum = await findForum(actor, params.forumId)
  const filter = { ...inboxFilterOf(searchParams), forum: forum.id }
  const sheet = feedbackSheet(exportInbox(actor, filter, search), ownOrganization(context), forum)
  return sendSheet(await sheetFile(params.format, sheet))
}

/** With the names: a look that stays on record, so it is asked for by a form. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { search, searchParams } = new URL(request.url)
  const actor = context.get(actorContext)
  const forum = await findForum(actor, params.forumId)
  const filter = { ...inboxFilterOf(searchParams), forum: forum.id }
  const rows = exportInboxWithNames(actor, filter, search)
  const sheet = namedFeedbackSheet(rows, ownOrganization(context), forum)
  return sendSheet(await sheetFile(params.format, sheet))
}
