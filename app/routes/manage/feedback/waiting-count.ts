import { authorize } from '#domain/access/policy.ts'
import { countLimit, countNew } from '#domain/feedback/inbox-count.server.ts'
import { actorContext } from '#http/session.server.ts'
import { countBadge } from '#ui/count-badge.ts'
import { countText } from '#ui/count-text.ts'
import type { Route } from './+types/waiting-count'

/** How many new inputs wait, as the navigation says it, in text or drawn; nothing when none do. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  const count = await countNew(actor)
  const text = count > 0 ? countText(count, countLimit) : ''
  const drawn = new URL(request.url).searchParams.has('gambar')
  return new Response(drawn ? countBadge(text) : text, {
    headers: {
      'Content-Type': drawn ? 'image/svg+xml' : 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}
