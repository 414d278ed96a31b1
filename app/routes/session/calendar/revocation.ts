import { redirect } from 'react-router'
import { revokeCalendarAddress } from '#domain/access/calendar-address.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/revocation'

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export const loader = () => redirect('/akun/kalender')

export async function action({ context }: Route.ActionArgs) {
  await revokeCalendarAddress(context.get(sessionContext))
  return redirectSaying('/akun/kalender', m.calendar_own_revoked())
}
