import { href } from 'react-router'
import { handOverInvitation } from '#domain/forum/handover.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/handover'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/undangan', params)
  return orSayWhyNot(request, list, async () => {
    await handOverInvitation(context.get(actorContext), params.forumId, params.invitationId)
    return redirectSaying(list, m.invitation_handed_over_said())
  })
}
