import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { reasonSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { hideFeedback } from '#domain/feedback/moderation.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { ReasonForm } from '#ui/feedback-moves.tsx'
import type { Route } from './+types/hiding'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_hide_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.hide')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, reasonSchema, m.feedback_hide_done, (actor, input) =>
    hideFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Hiding({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_hide_title()}
      lead={m.feedback_hide_lead()}
    >
      <ReasonForm
        action=""
        seen={feedback.updatedAt}
        back={back}
        label={m.feedback_reason_label()}
        hint={m.feedback_hide_hint()}
        submit={m.feedback_hide_submit()}
      />
    </MovePage>
  )
}
