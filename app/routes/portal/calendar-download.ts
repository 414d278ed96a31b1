import { calendarSheet } from '#documents/lists/forum-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import { calendarYearOf } from '#domain/forum/calendar-year.ts'
import { exportCalendar } from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { sendSheet } from '#http/sheet-download.server.ts'
import type { Route } from './+types/calendar-download'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const year = calendarYearOf(request.url) ?? undefined
  const rows = exportCalendar(publicActorOf(organization), year)
  return sendSheet(await sheetFile(params.format, calendarSheet(rows, organization)))
}
