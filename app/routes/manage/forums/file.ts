import { findForumFile } from '#domain/forum/material.server.ts'
import { sendFile } from '#http/download.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/file'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const file = await findForumFile(context.get(actorContext), params.forumId, params.fileId)
  return sendFile(request, file)
}
