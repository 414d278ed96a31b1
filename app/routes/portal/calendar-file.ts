import { calendarOf } from '#documents/forum-calendar.ts'
import { listForumsForCalendar, publicForumUrl } from '#domain/forum/public-calendar.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/calendar-file'

export async function loader({ context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const forums = await listForumsForCalendar(publicActorOf(organization))
  const dated = forums.flatMap(({ startsAt, ...forum }) =>
    startsAt ? [{ ...forum, startsAt, url: publicForumUrl(organization.slug, forum.code) }] : [],
  )
  return new Response(calendarOf(dated, `${organization.name}: Forum Konsultasi Publik`), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="kalender-${organization.slug}.ics"`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
