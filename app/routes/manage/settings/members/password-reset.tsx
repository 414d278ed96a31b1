import { href, redirect } from 'react-router'
import { findMember } from '#domain/access/member.server.ts'
import { resetPassword } from '#domain/access/member-change.server.ts'
import { noFields } from '#domain/field.schema.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FirstPassword } from '#ui/first-password.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Refusal } from '#ui/refusal.tsx'
import type { Route } from './+types/password-reset'

export const meta: Route.MetaFunction = () => [{ title: m.access_member_reset() }]

export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(href('/:organization/kelola/pengaturan/anggota/:membershipId', params))

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    const actor = context.get(actorContext)
    const { user } = await findMember(actor, params.membershipId)
    const password = await resetPassword(actor, params.membershipId)
    return { name: user.name, email: user.email, password }
  })
}

export default function PasswordReset({ actionData, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  if (!actionData || !('password' in actionData))
    return <Refusal title={m.access_member_reset()} back={back} />

  const { name, email, password } = actionData
  return (
    <>
      <PageHeader title={m.access_member_reset_done({ name })} />
      <FirstPassword email={email} password={password} />
      <div className="mt-6">
        <LinkButton to={back}>{m.common_back()}</LinkButton>
      </div>
    </>
  )
}
