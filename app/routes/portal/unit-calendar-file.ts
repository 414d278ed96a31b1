import { findCalendarUnit, listForumsForCalendar } from '#domain/forum/calendar-feed.server.ts'
import { calendarOf } from '#domain/forum/forum-calendar.server.ts'
import { publicForumUrl } from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { sendCalendar } from '#http/calendar-file.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import type { Route } from './+types/unit-calendar-file'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { slug, ...organization } = context.get(organizationContext)
  const actor = publicActorOf(organization)
  const unit = await findCalendarUnit(actor, params.unitId)
  const forums = await listForumsForCalendar(actor, unit.id)
  const linked = forums.map((forum) => ({ ...forum, url: publicForumUrl(slug, forum.code) }))
  const calendar = calendarOf(linked, m.calendar_unit_name({ unit: unit.name }))
  return sendCalendar(request, calendar, `kalender-${slug}-unit`)
}
