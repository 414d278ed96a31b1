import { Outlet } from 'react-router'
import { organizationContext, organizationMiddleware } from '#http/organization.server.ts'
import { ParticipantShell } from '#ui/participant-shell.tsx'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [organizationMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { name, slug, primaryColor, logoFileId } = context.get(organizationContext)
  const logoUrl = logoFileId && `/${slug}/logo?v=${logoFileId}`
  return { organization: { name, slug, primaryColor, logoUrl } }
}

export default function ParticipantLayout({ loaderData }: Route.ComponentProps) {
  return (
    <ParticipantShell organization={loaderData.organization}>
      <Outlet />
    </ParticipantShell>
  )
}
