import { receiveSupport } from '#http/support.server.ts'
import type { Route } from './+types/walk-in-support'

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  return receiveSupport(request, context, { kind: 'ATTENDANCE', token })
}
