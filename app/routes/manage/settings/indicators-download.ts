import { indicatorSheet } from '#documents/lists/settings-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportIndicators } from '#domain/organization/settings-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/indicators-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const rows = exportIndicators(context.get(actorContext), params.unitId)
  return sendSheet(await sheetFile(params.format, indicatorSheet(rows, ownOrganization(context))))
}
