import { href } from 'react-router'
import { carryOver } from '#domain/follow-up/carrying.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/agenda-promises'

export async function action({ request, params, context }: Route.ActionArgs) {
  const agenda = href('/:organization/kelola/forum/:forumId/acara', params)
  return orSayWhyNot(request, agenda, async () => {
    const count = await carryOver(context.get(actorContext), params.forumId)
    return redirectSaying(agenda, m.forum_agenda_carried({ count }))
  })
}
