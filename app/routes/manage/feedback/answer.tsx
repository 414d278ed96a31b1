import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { answerSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { answerFeedback } from '#domain/feedback/treatment.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { AnswerForm } from '#ui/feedback-moves.tsx'
import { useRefused } from '#ui/form-errors.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/answer'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_answer_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  return { feedback: await findFeedback(actor, params.feedbackId) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, answerSchema, m.feedback_answer_done, (actor, input) =>
    answerFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Answer({ loaderData: { feedback }, params }: Route.ComponentProps) {
  const { search } = useLocation()
  const refused = useRefused()
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_answer_title()}
      lead={m.feedback_answer_lead()}
    >
      {refused && feedback.answer && (
        <div className="mb-8">
          <Notice title={m.feedback_answer_now()}>
            <p className="prose wrap-anywhere">{feedback.answer}</p>
          </Notice>
        </div>
      )}
      <AnswerForm action="" seen={feedback.updatedAt} back={back} answer={feedback.answer} />
    </MovePage>
  )
}
