import { href, redirect } from 'react-router'
import { deactivateMember } from '#domain/access/member-change.server.ts'
import { noFields } from '#domain/field.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Refusal } from '#ui/refusal.tsx'
import type { Route } from './+types/deactivation'

export const meta: Route.MetaFunction = () => [{ title: m.access_member_deactivate() }]

export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(href('/:organization/kelola/pengaturan/anggota/:membershipId', params))

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    await deactivateMember(context.get(actorContext), params.membershipId)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/anggota/:membershipId', params),
      m.access_member_deactivated(),
    )
  })
}

export default function Deactivation({ params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  return <Refusal title={m.access_member_deactivate()} back={back} />
}
