import { redirect } from 'react-router'
import { readForm } from '#http/form.server.ts'
import { returnPathOf } from '#http/return-path.ts'
import { themeCookie, themes } from '#http/theme.server.ts'
import type { Route } from './+types/theme'

export const loader = ({ request }: Route.LoaderArgs) => redirect(returnPathOf(request))

export async function action({ request }: Route.ActionArgs) {
  const wanted = (await readForm(request)).get('theme')
  const theme = themes.find((one) => one === wanted)
  if (!theme) throw redirect(returnPathOf(request))

  return redirect(returnPathOf(request), {
    headers: { 'Set-Cookie': await themeCookie.serialize(theme) },
  })
}
