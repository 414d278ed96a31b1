import { findLogo } from '#domain/organization/profile.server.ts'
import { sendFile } from '#http/download.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import type { Route } from './+types/logo'

export async function loader({ request, context }: Route.LoaderArgs) {
  const logo = await findLogo(context.get(organizationContext))
  return sendFile(request, logo, { inline: true, shared: true })
}
