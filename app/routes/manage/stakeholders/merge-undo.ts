import { href } from 'react-router'
import { unmergeStakeholders } from '#domain/stakeholder/unmerging.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/merge-undo'

export async function action({ request, params, context }: Route.ActionArgs) {
  const own = '/:organization/kelola/pemangku-kepentingan/:stakeholderId'
  const { stakeholderId, mergeId } = params
  return orSayWhyNot(request, href(own, params), async () => {
    const { id } = await unmergeStakeholders(context.get(actorContext), stakeholderId, mergeId)
    return redirectSaying(href(own, { ...params, stakeholderId: id }), m.registry_merge_undone())
  })
}
