import { doubleSheet } from '#documents/lists/double-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportDoubles } from '#domain/stakeholder/double.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/doubles-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const rows = exportDoubles(context.get(actorContext), new URL(request.url).search)
  return sendSheet(await sheetFile(params.format, doubleSheet(rows, ownOrganization(context))))
}
