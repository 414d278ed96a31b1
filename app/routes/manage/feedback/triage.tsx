import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { triageSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { suggestSimilar } from '#domain/feedback/similar.server.ts'
import { triageFeedback } from '#domain/feedback/treatment.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { TriageForm } from '#ui/feedback-triage-form.tsx'
import type { Route } from './+types/triage'
import { AlreadySaid } from './already-said.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_triage_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  const feedback = await findFeedback(actor, params.feedbackId)
  return { feedback, similar: await suggestSimilar(actor, feedback) }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, triageSchema, m.feedback_triage_done, (actor, input) =>
    triageFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Triage({
  loaderData: { feedback, similar },
  params,
}: Route.ComponentProps) {
  const { search } = useLocation()
  const base = href('/:organization/kelola/masukan/:feedbackId', params)
  const back = base + search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_triage_title()}
      lead={m.feedback_triage_lead()}
    >
      <AlreadySaid {...{ base, search, similar }} organization={params.organization} />
      <TriageForm
        action=""
        seen={feedback.updatedAt}
        back={back}
        subject={feedback}
        services={feedback.unit.services}
      />
    </MovePage>
  )
}
