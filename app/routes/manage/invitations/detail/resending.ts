import { href } from 'react-router'
import { resendInvitation } from '#domain/forum/resending.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/resending'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/forum/:forumId/undangan/:invitationId', params)
  const actor = context.get(actorContext)
  return orSayWhyNot(request, page, async () => {
    await resendInvitation(actor, params.forumId, params.invitationId)
    return redirectSaying(page, m.invitation_resent())
  })
}
