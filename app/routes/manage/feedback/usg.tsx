import { href, useLocation } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { usgSchema } from '#domain/feedback/support.schema.ts'
import { findPriority, scoreFeedback } from '#domain/feedback/usg.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { UsgForm } from '#ui/usg-form.tsx'
import type { Route } from './+types/usg'

export const meta: Route.MetaFunction = () => [{ title: m.voice_usg_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'feedback.triage')
  const feedback = await findFeedback(actor, params.feedbackId)
  return { feedback, usg: (await findPriority(actor, feedback)).usg }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, usgSchema, m.voice_usg_done, (actor, input) =>
    scoreFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Usg({ loaderData: { feedback, usg }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + useLocation().search
  return (
    <MovePage feedback={feedback} back={back} title={m.voice_usg_title()} lead={m.voice_usg_lead()}>
      <UsgForm action="" seen={feedback.updatedAt} back={back} usg={usg} />
    </MovePage>
  )
}
