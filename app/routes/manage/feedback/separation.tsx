import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { restorationSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { unmergeFeedback } from '#domain/feedback/merging.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
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

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, restorationSchema, async (input) => {
    await unmergeFeedback(context.get(actorContext), params.feedbackId, input)
    const page = href('/:organization/kelola/masukan/:feedbackId', params)
    return redirectSaying(page + new URL(request.url).search, m.feedback_unmerge_done())
  })
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
