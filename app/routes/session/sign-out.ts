import { redirect } from 'react-router'
import { signOut } from '#domain/access/sign-in.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { forgottenSessionCookie, sessionOf } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/sign-out'

export const loader = () => redirect('/masuk')

export async function action({ request }: Route.ActionArgs) {
  const session = await sessionOf(request)
  if (session) await signOut(session)

  const headers = new Headers({ 'Set-Cookie': await forgottenSessionCookie() })
  return redirectSaying('/masuk', m.access_signed_out(), headers)
}
