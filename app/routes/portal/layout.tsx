import { Outlet } from 'react-router'
import { organizationContext, organizationMiddleware } from '#http/organization.server.ts'
import type { Route } from './+types/layout'

export const middleware: Route.MiddlewareFunction[] = [organizationMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  return { organization: context.get(organizationContext) }
}

export default function PortalLayout() {
  return <Outlet />
}
