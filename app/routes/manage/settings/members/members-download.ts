import { memberSheet } from '#documents/lists/settings-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportMembers } from '#domain/access/member-export.server.ts'
import { memberFilterOf } from '#domain/access/member-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/members-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportMembers(context.get(actorContext), memberFilterOf(searchParams), search)
  return sendSheet(await sheetFile(params.format, memberSheet(rows, ownOrganization(context))))
}
