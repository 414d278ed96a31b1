import { auditSheet } from '#documents/lists/oversight-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportEvents } from '#domain/event/audit-export.server.ts'
import { auditFilterFrom } from '#domain/event/audit-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import { eventView } from '#ui/event-view.ts'
import type { Route } from './+types/audit-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const organization = ownOrganization(context)
  const zone = organization.timeZone
  const filter = { ...auditFilterFrom(searchParams), zone }
  const rows = exportEvents(context.get(actorContext), filter, search)
  const sheet = auditSheet(rows, organization, (event) =>
    eventView(event, organization.slug, zone)
      .details.map(({ label, text }) => `${label}: ${text}`)
      .join('\n'),
  )
  return sendSheet(await sheetFile(params.format, sheet))
}
