import { outboxSheet } from '#documents/lists/oversight-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { mailStatusesOf } from '#domain/forum/mail.ts'
import { exportOutbox } from '#domain/mail/outbox-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/outbox-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportOutbox(
    context.get(actorContext),
    mailStatusesOf(searchParams.get('keadaan')),
    search,
  )
  return sendSheet(await sheetFile(params.format, outboxSheet(rows, ownOrganization(context))))
}
