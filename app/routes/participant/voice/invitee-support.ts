import { receiveSupport } from '#http/support.server.ts'
import type { Route } from './+types/invitee-support'

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  return receiveSupport(request, context, { kind: 'INVITATION', token })
}
