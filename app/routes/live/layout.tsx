import { Outlet } from 'react-router'
import { organizationContext, organizationMiddleware } from '#http/organization.server.ts'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [organizationMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { name, primaryColor } = context.get(organizationContext)
  return { organization: { name, primaryColor } }
}

/** The wall stands alone on its screen: no header, no ways to elsewhere. */
export default function LiveLayout() {
  return <Outlet />
}
