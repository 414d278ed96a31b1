import { listForumsForCalendar } from '#domain/forum/calendar-feed.server.ts'
import { calendarOf } from '#domain/forum/forum-calendar.server.ts'
import { publicForumUrl } from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { sendCalendar } from '#http/calendar-file.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import type { Route } from './+types/calendar-file'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { slug, name, ...organization } = context.get(organizationContext)
  const forums = await listForumsForCalendar(publicActorOf(organization))
  const linked = forums.map((forum) => ({ ...forum, url: publicForumUrl(slug, forum.code) }))
  const calendar = calendarOf(linked, m.calendar_name({ organization: name }))
  return sendCalendar(request, calendar, `kalender-${slug}`)
}
