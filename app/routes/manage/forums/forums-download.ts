import { forumSheet } from '#documents/lists/forum-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportForums } from '#domain/forum/forum-export.server.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/forums-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportForums(
    context.get(actorContext),
    forumFilterOf(searchParams, new Date()),
    search,
  )
  return sendSheet(await sheetFile(params.format, forumSheet(rows, ownOrganization(context))))
}
