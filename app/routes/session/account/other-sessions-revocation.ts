import { redirect } from 'react-router'
import { revokeOtherSessions } from '#domain/access/session-list.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/other-sessions-revocation'

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export const loader = () => redirect('/akun')

export async function action({ context }: Route.ActionArgs) {
  const ended = await revokeOtherSessions(context.get(sessionContext))
  return redirectSaying('/akun', m.access_sessions_ended({ n: ended }))
}
