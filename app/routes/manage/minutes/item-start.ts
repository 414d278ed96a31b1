import { href } from 'react-router'
import { startItem } from '#domain/minutes/agenda-clock.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/item-start'

export async function action({ request, params, context }: Route.ActionArgs) {
  const desk = href('/:organization/kelola/forum/:forumId/meja-catatan', params)
  return orSayWhyNot(request, desk, async () => {
    await startItem(context.get(actorContext), params.forumId, params.itemId)
    return redirectSaying(desk, m.minutes_item_started())
  })
}
