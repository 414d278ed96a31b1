import { publicFollowUpSheet } from '#documents/lists/follow-up-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { exportPublicFollowUps } from '#domain/follow-up/follow-up-export.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/follow-ups-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const rows = exportPublicFollowUps(
    publicActorOf(organization),
    { ...followUpFilterOf(request.url), pic: null },
    todayIn(organization.timeZone),
  )
  return sendSheet(await sheetFile(params.format, publicFollowUpSheet(rows, organization)))
}
