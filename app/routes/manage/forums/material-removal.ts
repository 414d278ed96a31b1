import { href } from 'react-router'
import { removeMaterial } from '#domain/forum/material.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/material-removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/forum/:forumId/bahan', params)
  return orSayWhyNot(request, list, async () => {
    await removeMaterial(context.get(actorContext), params.forumId, params.materialId)
    return redirectSaying(list, m.forum_material_removed())
  })
}
