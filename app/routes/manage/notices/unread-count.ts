import { countLimit, countUnread } from '#domain/notice/notice-list.server.ts'
import { actorContext } from '#http/session.server.ts'
import { countText } from '#ui/count-text.ts'
import type { Route } from './+types/unread-count'

/** How many notices are unread, as the navigation says it; nothing when none are. */
export async function loader({ context }: Route.LoaderArgs) {
  const count = await countUnread(context.get(actorContext))
  return new Response(count > 0 ? countText(count, countLimit) : '', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
