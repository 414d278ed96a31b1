import { plannerSheet } from '#documents/lists/planner-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { plannerFilterOf } from '#domain/planner/planner.ts'
import { exportPlanner } from '#domain/planner/planner-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import { formatMonthName } from '#ui/format.ts'
import type { Route } from './+types/planner-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const filter = plannerFilterOf(searchParams, new Date())
  const rows = exportPlanner(context.get(actorContext), filter, search)
  const sheet = plannerSheet(rows, ownOrganization(context), filter.year, formatMonthName)
  return sendSheet(await sheetFile(params.format, sheet))
}
