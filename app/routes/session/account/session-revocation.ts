import { redirect } from 'react-router'
import { revokeSession } from '#domain/access/session-list.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/session-revocation'

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export const loader = () => redirect('/akun')

export async function action({ params, context }: Route.ActionArgs) {
  await revokeSession(context.get(sessionContext), params.sessionId)
  return redirectSaying('/akun', m.access_session_ended())
}
