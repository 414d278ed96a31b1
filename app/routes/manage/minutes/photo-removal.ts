import { href } from 'react-router'
import { removePhoto } from '#domain/minutes/photo.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/photo-removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const photos = href('/:organization/kelola/forum/:forumId/meja-catatan/foto', params)
  return orSayWhyNot(request, photos, async () => {
    await removePhoto(context.get(actorContext), params.forumId, params.photoId)
    return redirectSaying(photos, m.minutes_photo_removed())
  })
}
