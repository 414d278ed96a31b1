import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { assignFeedback, listTreaters } from '#domain/feedback/assignment.server.ts'
import { assignmentSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { AssigneeField } from '#ui/assignee-field.tsx'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { Move } from '#ui/feedback-moves.tsx'
import type { Route } from './+types/assignment'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_assign_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  const feedback = await findFeedback(actor, params.feedbackId)
  return { feedback, treaters: await listTreaters(actor, feedback.unitId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, assignmentSchema, m.feedback_assign_done, (actor, input) =>
    assignFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Assignment({ loaderData, params }: Route.ComponentProps) {
  const { feedback, treaters } = loaderData
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + useLocation().search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_assign_title()}
      lead={m.feedback_assign_lead()}
    >
      <Move action="" seen={feedback.updatedAt} back={back} submit={m.feedback_assign_submit()}>
        <AssigneeField treaters={treaters} value={feedback.assigneeId} />
      </Move>
    </MovePage>
  )
}
