import { redirect } from 'react-router'
import { setShortcuts } from '#domain/access/account.server.ts'
import { readForm } from '#http/form.server.ts'
import { returnPathOf } from '#http/return-path.ts'
import { sessionContext, signedInMiddleware } from '#http/session.server.ts'
import type { Route } from './+types/shortcuts'

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export const loader = ({ request }: Route.LoaderArgs) => redirect(returnPathOf(request, '/akun'))

export async function action({ request, context }: Route.ActionArgs) {
  const isOn = (await readForm(request)).has('shortcuts')
  await setShortcuts(context.get(sessionContext), isOn)
  return redirect(returnPathOf(request, '/akun'))
}
