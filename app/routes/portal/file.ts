import { publicActorOf } from '#domain/organization/organization.server.ts'
import { findPublicFile } from '#domain/organization/stored-file.server.ts'
import { sendFile } from '#http/download.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/file'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return sendFile(request, await findPublicFile(actor, params.fileId), { inline: true })
}
