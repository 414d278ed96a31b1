import { href } from 'react-router'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/withdrawal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/undangan', params)
  return orSayWhyNot(request, list, async () => {
    await withdrawInvitation(context.get(actorContext), params.forumId, params.invitationId)
    return redirectSaying(list, m.invitation_withdrawn())
  })
}
