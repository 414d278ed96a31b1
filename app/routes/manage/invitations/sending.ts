import { href } from 'react-router'
import { sendInvitations } from '#domain/forum/invitation-mail.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/sending'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/undangan', params)
  return orSayWhyNot(request, list, async () => {
    const count = await sendInvitations(context.get(actorContext), params.forumId)
    return redirectSaying(list, m.invitation_queued({ count }))
  })
}
