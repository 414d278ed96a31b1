import { href } from 'react-router'
import { restoreStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/stakeholder-restoration'

export async function action({ params, context }: Route.ActionArgs) {
  await restoreStakeholder(context.get(actorContext), params.stakeholderId)
  return redirectSaying(
    href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params),
    m.stakeholder_restored(),
  )
}
