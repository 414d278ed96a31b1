import { href } from 'react-router'
import { deactivateMember } from '#domain/access/member-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/deactivation'

export async function action({ request, params, context }: Route.ActionArgs) {
  const member = href('/:organization/kelola/pengaturan/anggota/:membershipId', params)
  return orSayWhyNot(request, member, async () => {
    await deactivateMember(context.get(actorContext), params.membershipId)
    return redirectSaying(member, m.access_member_deactivated())
  })
}
