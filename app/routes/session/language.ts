import { redirect } from 'react-router'
import { rememberLocale } from '#domain/access/account.server.ts'
import { readForm } from '#http/form.server.ts'
import { localeCookieOf } from '#http/locale.server.ts'
import { returnPathOf } from '#http/return-path.ts'
import { sessionOf } from '#http/session.server.ts'
import { isLocale } from '#messages/generated/runtime.js'
import type { Route } from './+types/language'

export const loader = ({ request }: Route.LoaderArgs) => redirect(returnPathOf(request))

export async function action({ request }: Route.ActionArgs) {
  const locale = (await readForm(request)).get('locale')
  if (!isLocale(locale)) throw redirect(returnPathOf(request))

  const session = await sessionOf(request)
  if (session) await rememberLocale(session, locale)
  return redirect(returnPathOf(request), {
    headers: { 'Set-Cookie': await localeCookieOf(locale) },
  })
}
