import { Outlet } from 'react-router'
import { roleLabel } from '#domain/access/terms.ts'
import { actorContext, sessionContext, staffMiddleware } from '#http/session.server.ts'
import { staffSections } from '#ui/staff-navigation.ts'
import { StaffShell } from '#ui/staff-shell.tsx'
import type { Route } from './+types/layout'

export const handle = { hydrate: true }

export const middleware: Route.MiddlewareFunction[] = [staffMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { memberships } = context.get(sessionContext).user
  const membership = memberships.find(({ id }) => id === actor.membershipId)
  const { slug = '', name = '', primaryColor = null, logoFileId } = membership?.organization ?? {}
  return {
    actor,
    organization: { slug, name, primaryColor, logoUrl: logoFileId ? `/${slug}/logo` : null },
    organizations: memberships.length,
  }
}

export default function ManageLayout({ loaderData }: Route.ComponentProps) {
  const { actor, organization, organizations } = loaderData
  return (
    <StaffShell
      organization={organization}
      person={{ name: actor.name, role: roleLabel(actor.role), organizations }}
      sections={staffSections(actor, organization.slug)}
    >
      <Outlet />
    </StaffShell>
  )
}
