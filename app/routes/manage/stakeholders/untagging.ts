import { href } from 'react-router'
import { untagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/untagging'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId/tanda', params)
  return orSayWhyNot(request, page, async () => {
    await untagStakeholder(context.get(actorContext), params.stakeholderId, params.tagId)
    return redirectSaying(page, m.registry_tag_removed_one())
  })
}
