import { notFound } from '#domain/errors.ts'
import { forumCalendar } from '#domain/forum/forum-calendar.server.ts'
import { findGuest } from '#domain/forum/guest.server.ts'
import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/calendar'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { forum } = await findGuest(publicActorOf(context.get(organizationContext)), params.token)
  const { startsAt } = forum
  if (!startsAt) throw notFound()

  const url = personalUrl(params.organization, params.token)
  return new Response(forumCalendar({ ...forum, startsAt }, url), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="forum-${forum.code}.ics"`,
      'Cache-Control': 'private, no-cache',
    },
  })
}
