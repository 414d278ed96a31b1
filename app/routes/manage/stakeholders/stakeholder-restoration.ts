import { href } from 'react-router'
import { restoreStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/stakeholder-restoration'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  return orSayWhyNot(request, page, async () => {
    await restoreStakeholder(context.get(actorContext), params.stakeholderId)
    return redirectSaying(page, m.stakeholder_restored())
  })
}
