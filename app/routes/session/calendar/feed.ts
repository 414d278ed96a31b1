import { personalCalendar } from '#documents/personal-calendar.ts'
import { readPersonalFeed } from '#domain/forum/personal-feed.server.ts'
import { sendCalendar } from '#http/calendar-file.server.ts'
import { inOwnLocale } from '#http/locale.server.ts'
import type { Route } from './+types/feed'

export async function loader({ request, params }: Route.LoaderArgs) {
  const feed = await readPersonalFeed(params.token)
  const calendar = inOwnLocale(feed.person.locale, () => personalCalendar(feed))
  return sendCalendar(request, calendar, 'rembug')
}
