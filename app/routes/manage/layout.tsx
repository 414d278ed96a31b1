import { Outlet } from 'react-router'
import { actorContext, staffMiddleware } from '#http/session.server.ts'
import type { Route } from './+types/layout'

export const handle = { hydrate: true }

export const middleware: Route.MiddlewareFunction[] = [staffMiddleware]

export async function loader({ context }: Route.LoaderArgs) {
  const { name, role, unitId } = context.get(actorContext)
  return { actor: { name, role, unitId } }
}

export default function ManageLayout() {
  return <Outlet />
}
