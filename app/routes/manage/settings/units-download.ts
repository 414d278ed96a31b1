import { unitSheet } from '#documents/lists/settings-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportUnits } from '#domain/organization/settings-export.server.ts'
import { unitFilterOf } from '#domain/organization/unit-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/units-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportUnits(context.get(actorContext), unitFilterOf(searchParams), search)
  return sendSheet(await sheetFile(params.format, unitSheet(rows, ownOrganization(context))))
}
