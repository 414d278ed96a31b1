import { href } from 'react-router'
import { removeTag } from '#domain/stakeholder/tag.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/tag-removal'

export async function action({ params, context }: Route.ActionArgs) {
  await removeTag(context.get(actorContext), params.tagId)
  return redirectSaying(
    href('/:organization/kelola/pemangku-kepentingan/tanda', params),
    m.registry_tag_removed(),
  )
}
