import { href } from 'react-router'
import { removeTeamMember } from '#domain/forum/team.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/team-member-removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/tim', params)
  return orSayWhyNot(request, list, async () => {
    await removeTeamMember(context.get(actorContext), params.forumId, params.memberId)
    return redirectSaying(list, m.forum_team_removed())
  })
}
