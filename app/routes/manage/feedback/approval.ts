import { approveFeedback } from '#domain/feedback/approval.server.ts'
import { pressed } from '#http/input-button.server.ts'
import { m } from '#messages'
import type { Route } from './+types/approval'

export async function action(args: Route.ActionArgs) {
  return pressed(
    args,
    (actor, input) => approveFeedback(actor, args.params.feedbackId, input),
    m.similar_approve_done,
  )
}
