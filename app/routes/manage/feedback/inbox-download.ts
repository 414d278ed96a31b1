import { feedbackSheet, namedFeedbackSheet } from '#documents/lists/feedback-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { exportInbox, exportInboxWithNames } from '#domain/feedback/inbox-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/inbox-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportInbox(context.get(actorContext), inboxFilterOf(searchParams), search)
  return sendSheet(await sheetFile(params.format, feedbackSheet(rows, ownOrganization(context))))
}

/** With the names: a look that stays on record, so it is asked for by a form. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportInboxWithNames(context.get(actorContext), inboxFilterOf(searchParams), search)
  const sheet = namedFeedbackSheet(rows, ownOrganization(context))
  return sendSheet(await sheetFile(params.format, sheet))
}
