import { authorize } from '#domain/access/policy.ts'
import { countLimit, countNew } from '#domain/feedback/inbox-count.server.ts'
import { actorContext } from '#http/session.server.ts'
import { countText } from '#ui/count-text.ts'
import type { Route } from './+types/waiting-count'

/** How many new inputs wait, as the navigation says it; nothing when none do. */
export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  const count = await countNew(actor)
  return new Response(count > 0 ? countText(count, countLimit) : '', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
