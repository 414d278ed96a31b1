import { serviceSheet } from '#documents/lists/settings-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportServices } from '#domain/organization/settings-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/services-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportServices(
    context.get(actorContext),
    params.unitId,
    searchParams.get('layanan') === 'arsip',
    search,
  )
  return sendSheet(await sheetFile(params.format, serviceSheet(rows, ownOrganization(context))))
}
