import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { reasonSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { declareOutOfScope } from '#domain/feedback/treatment.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { ReasonForm } from '#ui/feedback-moves.tsx'
import type { Route } from './+types/out-of-scope'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_out_of_scope_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, reasonSchema, m.feedback_out_of_scope_done, (actor, input) =>
    declareOutOfScope(actor, args.params.feedbackId, input),
  )
}

export default function OutOfScope({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_out_of_scope_title()}
      lead={m.feedback_out_of_scope_lead()}
    >
      <ReasonForm
        action=""
        seen={feedback.updatedAt}
        back={back}
        label={m.feedback_reason_label()}
        hint={m.feedback_out_of_scope_hint()}
        submit={m.feedback_out_of_scope_submit()}
      />
    </MovePage>
  )
}
