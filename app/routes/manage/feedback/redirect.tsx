import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { redirectSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { redirectFeedback } from '#domain/feedback/treatment.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { RedirectForm } from '#ui/feedback-moves.tsx'
import type { Route } from './+types/redirect'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_redirect_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, redirectSchema, m.feedback_redirect_done, (actor, input) =>
    redirectFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Redirect({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_redirect_title()}
      lead={m.feedback_redirect_lead()}
    >
      <RedirectForm action="" seen={feedback.updatedAt} back={back} />
    </MovePage>
  )
}
