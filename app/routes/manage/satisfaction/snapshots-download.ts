import { snapshotSheet } from '#documents/lists/satisfaction-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportSnapshots } from '#domain/satisfaction/overview.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/snapshots-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const rows = exportSnapshots(context.get(actorContext), params.unitId)
  return sendSheet(await sheetFile(params.format, snapshotSheet(rows, ownOrganization(context))))
}
