import { followUpSheet } from '#documents/lists/follow-up-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { exportOwnFollowUps } from '#domain/follow-up/follow-up-export.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/mine-download'

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = ownOrganization(context)
  const everything = followUpFilterOf('http://-/')
  const today = todayIn(organization.timeZone)
  const rows = exportOwnFollowUps(context.get(actorContext), everything, today)
  const sheet = followUpSheet(rows, organization, 'tugas-saya')
  return sendSheet(await sheetFile(params.format, sheet))
}
