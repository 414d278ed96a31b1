import { stakeholderSheet } from '#documents/lists/stakeholder-sheet.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { exportStakeholders } from '#domain/stakeholder/stakeholder-export.server.ts'
import { stakeholderFilterOf } from '#domain/stakeholder/stakeholder-filter.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/stakeholders-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const rows = exportStakeholders(
    context.get(actorContext),
    stakeholderFilterOf(searchParams),
    search,
  )
  return sendSheet(await sheetFile(params.format, stakeholderSheet(rows, ownOrganization(context))))
}
