import { assessmentSheet } from '#documents/lists/assessment-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportAssessments } from '#domain/assessment/assessment-list.server.ts'
import { forumFilterOf } from '#domain/forum/forum-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/assessments-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const { year } = forumFilterOf(searchParams, new Date())
  const rows = exportAssessments(context.get(actorContext), year, search)
  const sheet = assessmentSheet(rows, ownOrganization(context), year)
  return sendSheet(await sheetFile(params.format, sheet))
}
