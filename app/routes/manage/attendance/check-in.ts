import { href } from 'react-router'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { checkInSentence } from '#ui/check-in-sentence.ts'
import type { Route } from './+types/check-in'

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = context.get(actorContext)
  const desk = href('/:organization/kelola/forum/:forumId/kehadiran', params)
  return orSayWhyNot(request, desk, async () => {
    const forum = await findForum(actor, params.forumId)
    const checkIn = await checkInByName(actor, forum.id, params.invitationId)
    return redirectSaying(desk, checkInSentence(checkIn, forum.timeZone))
  })
}
