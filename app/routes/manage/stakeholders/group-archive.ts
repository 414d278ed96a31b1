import { href } from 'react-router'
import { archiveGroup } from '#domain/stakeholder/stakeholder-group.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/group-archive'

export async function action({ params, context }: Route.ActionArgs) {
  await archiveGroup(context.get(actorContext), params.groupId)
  return redirectSaying(
    href('/:organization/kelola/pemangku-kepentingan/kelompok', params),
    m.stakeholder_group_archived(),
  )
}
