import { href, Outlet } from 'react-router'
import { organizationContext, organizationMiddleware } from '#http/organization.server.ts'
import { m } from '#messages'
import { PublicShell } from '#ui/public-shell.tsx'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [organizationMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const { slug, logoFileId } = organization
  return { organization: { ...organization, logoUrl: logoFileId ? `/${slug}/logo` : null } }
}

export default function PortalLayout({ loaderData: { organization } }: Route.ComponentProps) {
  const params = { organization: organization.slug }
  return (
    <PublicShell
      organization={organization}
      nav={[
        { to: href('/:organization', params), label: m.common_home(), end: true },
        { to: href('/:organization/kalender', params), label: m.portal_calendar() },
        { to: href('/:organization/tindak-lanjut', params), label: m.portal_promises() },
        { to: href('/:organization/lacak', params), label: m.portal_track() },
        { to: href('/:organization/ikut', params), label: m.attendance_join() },
      ]}
    >
      <Outlet />
    </PublicShell>
  )
}
