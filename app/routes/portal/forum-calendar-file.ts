import { notFound } from '#domain/errors.ts'
import { forumCalendar } from '#domain/forum/forum-calendar.server.ts'
import { publicForumUrl } from '#domain/forum/public-calendar.server.ts'
import { findForumPage } from '#domain/forum/public-page.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/forum-calendar-file'

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const { startsAt, ...forum } = await findForumPage(publicActorOf(organization), params.code)
  if (!startsAt) throw notFound()

  const url = publicForumUrl(organization.slug, forum.code)
  return new Response(forumCalendar({ ...forum, startsAt }, url), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="forum-${forum.code}.ics"`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
