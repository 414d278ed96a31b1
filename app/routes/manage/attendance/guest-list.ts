import { readGuestList } from '#domain/attendance/guest-list.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/guest-list'

/** The list a desk takes along on its device. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const list = await readGuestList(context.get(actorContext), params.forumId)
  return Response.json(list, { headers: { 'Cache-Control': 'no-store' } })
}
