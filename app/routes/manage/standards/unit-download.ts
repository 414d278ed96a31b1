import { standardSheet } from '#documents/lists/standard-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportStandards } from '#domain/standard/standard.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/unit-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const rows = exportStandards(context.get(actorContext), params.unitId)
  return sendSheet(await sheetFile(params.format, standardSheet(rows, ownOrganization(context))))
}
