import { unitSatisfactionSheet } from '#documents/lists/satisfaction-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportUnitSatisfaction } from '#domain/satisfaction/overview.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/overview-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const wanted = searchParams.get('cari')?.slice(0, 200) ?? ''
  const rows = exportUnitSatisfaction(context.get(actorContext), wanted, search)
  const sheet = unitSatisfactionSheet(rows, ownOrganization(context))
  return sendSheet(await sheetFile(params.format, sheet))
}
