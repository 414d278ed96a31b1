import { followUpSheet } from '#documents/lists/follow-up-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { exportFollowUps } from '#domain/follow-up/follow-up-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/follow-ups-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const organization = ownOrganization(context)
  const rows = exportFollowUps(
    context.get(actorContext),
    followUpFilterOf(request.url),
    todayIn(organization.timeZone),
    new URL(request.url).search,
  )
  return sendSheet(await sheetFile(params.format, followUpSheet(rows, organization)))
}
