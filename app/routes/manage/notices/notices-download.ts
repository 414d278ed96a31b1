import { noticeSheet } from '#documents/lists/notice-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportNotices } from '#domain/notice/notice-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/notices-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const filter = { unread: searchParams.get('baca') === 'belum' }
  const rows = exportNotices(context.get(actorContext), filter, search)
  return sendSheet(await sheetFile(params.format, noticeSheet(rows, ownOrganization(context))))
}
