import { findStaffFile } from '#domain/organization/stored-file.server.ts'
import { sendFile } from '#http/download.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/file'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const file = await findStaffFile(context.get(actorContext), params.fileId)
  return sendFile(request, file, { inline: true })
}
