import { data, redirect } from 'react-router'
import { joinAsNewcomer, openStaffInvitation } from '#domain/access/staff-acceptance.server.ts'
import { joiningSchema } from '#domain/access/staff-invitation.schema.ts'
import { roleLabel } from '#domain/access/terms.ts'
import { handleForm } from '#http/form.server.ts'
import { localeCookieFor } from '#http/locale.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { deskOf, deviceOf, sessionCookieOf, sessionOf } from '#http/session.server.ts'
import { m } from '#messages'
import { getLocale } from '#messages/generated/runtime.js'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/joining'
import { JoiningOver } from './joining-over.tsx'
import { JoiningWays } from './joining-ways.tsx'

export const meta: Route.MetaFunction = () => [{ title: `${m.access_joining_meta()} · Rembug` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const [{ state, hasAccount, ...invitation }, session] = await Promise.all([
    openStaffInvitation(params),
    sessionOf(request),
  ])
  const { name, email, role, unit, organization } = invitation
  return data(
    {
      state,
      hasAccount,
      invitation: { name, email, role, unit: unit?.name, organization: organization.name },
      signedIn: session?.user.email ?? null,
    },
    { status: state === 'WAITING' ? 200 : 404 },
  )
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, joiningSchema, async (input) => {
    const typed = { ...input, locale: getLocale() }
    const { token } = await joinAsNewcomer(params, typed, deviceOf(request, context))

    const { secure } = context.get(requestInfoContext)
    const headers = new Headers({ 'Set-Cookie': await sessionCookieOf(token, secure) })
    headers.append('Set-Cookie', await localeCookieFor(request, typed.locale))
    return redirect(deskOf(params.organization), { headers })
  })
}

export default function Joining({ loaderData, params }: Route.ComponentProps) {
  const { state, invitation } = loaderData
  if (state !== 'WAITING') return <JoiningOver state={state} organization={params.organization} />

  const { organization, role, unit } = invitation
  const as = unit ? `${roleLabel(role)}, ${unit}` : roleLabel(role)
  return (
    <>
      <PageHeader
        title={m.access_joining_title({ organization })}
        lead={m.access_joining_lead({ as })}
      />
      <JoiningWays {...loaderData} params={params} />
    </>
  )
}
