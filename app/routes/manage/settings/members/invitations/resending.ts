import { href } from 'react-router'
import { resendStaffInvitation } from '#domain/access/staff-invitation.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/resending'

export async function action({ request, params, context }: Route.ActionArgs) {
  const list = href('/:organization/kelola/pengaturan/anggota/undangan', params)
  return orSayWhyNot(request, list, async () => {
    await resendStaffInvitation(context.get(actorContext), params.staffInvitationId)
    return redirectSaying(list, m.access_staff_resent())
  })
}
