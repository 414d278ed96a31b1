import { href, useLocation } from 'react-router'
import { mergeSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { mergeFeedback } from '#domain/feedback/merging.server.ts'
import { listSimilar } from '#domain/feedback/similar.server.ts'
import { handleMove } from '#http/feedback-move.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MovePage } from '#ui/feedback-move-page.tsx'
import { MergeForm, MergeSearch } from '#ui/merge-form.tsx'
import { Section } from '#ui/page.tsx'
import type { Route } from './+types/merging'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_merge_title() }]

/** Whoever decided too late sees what was decided meanwhile, so that sending again is a decision. */
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const feedback = await findFeedback(actor, params.feedbackId)
  const { searchParams } = new URL(request.url)
  const typed = searchParams.get('mirip')
  const search = typed?.replaceAll('\0', '').trim().slice(0, 200) || undefined
  const similar = await listSimilar(actor, feedback, search)
  return { feedback, similar, search, chosen: searchParams.get('ke') }
}

export async function action(args: Route.ActionArgs) {
  return handleMove(args, mergeSchema, m.feedback_merge_done, (actor, input) =>
    mergeFeedback(actor, args.params.feedbackId, input),
  )
}

export default function Merging({ loaderData, params }: Route.ComponentProps) {
  const { feedback, similar, search, chosen } = loaderData
  const back = href('/:organization/kelola/masukan/:feedbackId', params) + useLocation().search
  return (
    <MovePage
      feedback={feedback}
      back={back}
      title={m.feedback_merge_title()}
      lead={m.feedback_merge_lead()}
    >
      <MergeSearch value={search} />
      <Section title={search ? m.feedback_merge_into() : m.feedback_merge_similar()}>
        <MergeForm
          similar={similar}
          chosen={chosen}
          seen={feedback.updatedAt}
          back={back}
          timeZone={feedback.forum.timeZone}
        />
      </Section>
    </MovePage>
  )
}
