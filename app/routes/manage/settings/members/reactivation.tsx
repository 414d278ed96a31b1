import { href, redirect } from 'react-router'
import { reactivateMember } from '#domain/access/member-change.server.ts'
import { noFields } from '#domain/field.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Refusal } from '#ui/refusal.tsx'
import type { Route } from './+types/reactivation'

export const meta: Route.MetaFunction = () => [{ title: m.access_member_reactivate() }]

export const loader = ({ params }: Route.LoaderArgs) =>
  redirect(href('/:organization/kelola/pengaturan/anggota/:membershipId', params))

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, noFields, async () => {
    await reactivateMember(context.get(actorContext), params.membershipId)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/anggota/:membershipId', params),
      m.access_member_reactivated(),
    )
  })
}

export default function Reactivation({ params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  return <Refusal title={m.access_member_reactivate()} back={back} />
}
