import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { restorationSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { unmergeFeedback } from '#domain/feedback/merging.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { Move } from '#ui/feedback-moves.tsx'
import type { Route } from './+types/separation'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_unmerge_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, restorationSchema, m.feedback_unmerge_done, (actor, input) =>
    unmergeFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Separation({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_unmerge_title()}
      lead={m.feedback_unmerge_lead()}
    >
      <Move action="" seen={feedback.updatedAt} back={back} submit={m.feedback_unmerge_submit()} />
    </MovePage>
  )
}
