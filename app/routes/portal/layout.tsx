import { href, Outlet } from 'react-router'
import { organizationContext, organizationMiddleware } from '#http/organization.server.ts'
import { m } from '#messages'
import { PublicShell } from '#ui/public-shell.tsx'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [organizationMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { id: _id, logoFileId, ...organization } = context.get(organizationContext)
  const logoUrl = logoFileId && `/${organization.slug}/logo?v=${logoFileId}`
  return { organization: { ...organization, logoUrl } }
}

export default function PortalLayout({ loaderData, params }: Route.ComponentProps) {
  const nav = [
    { to: href('/:organization', params), label: m.common_home(), end: true },
    { to: href('/:organization/kalender', params), label: m.portal_nav_calendar() },
    { to: href('/:organization/tindak-lanjut', params), label: m.portal_nav_follow_ups() },
    { to: href('/:organization/standar', params), label: m.standard_public_title() },
    { to: href('/:organization/lacak', params), label: m.portal_nav_track() },
    { to: href('/:organization/ikut', params), label: m.portal_nav_join() },
  ]
  return (
    <PublicShell organization={loaderData.organization} nav={nav}>
      <Outlet />
    </PublicShell>
  )
}
