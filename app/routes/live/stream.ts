import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findWallForum } from '#domain/wall/wall.server.ts'
import { watchWall } from '#domain/wall/wall-feed.server.ts'
import { eventStream } from '#http/event-stream.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/stream'

/** What changes on the wall, from the mark a viewer has on. What a browser says on coming back is newer than its address. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const forum = await findWallForum(publicActorOf(context.get(organizationContext)), params.code)
  const from =
    request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('sejak')
  return eventStream((send) => watchWall(forum, from, send))
}
