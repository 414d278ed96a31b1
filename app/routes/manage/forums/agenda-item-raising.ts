import { href } from 'react-router'
import { raiseAgendaItem } from '#domain/forum/agenda.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/agenda-item-raising'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/acara', params)
  return orSayWhyNot(request, list, async () => {
    await raiseAgendaItem(context.get(actorContext), params.forumId, params.itemId)
    return redirectSaying(list, m.forum_agenda_raised())
  })
}
