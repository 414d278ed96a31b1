import { href } from 'react-router'
import { notFound } from '#domain/errors.ts'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { FeedbackReceipt } from '#ui/feedback-receipt.tsx'
import type { Route } from './+types/receipt'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_thanks_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const feedback = await findPublicFeedback(actor, params.trackingCode)
  if (feedback.forum.code !== params.code) throw notFound(m.feedback_one())
  return { feedback }
}

export default function Receipt({ loaderData: { feedback }, params }: Route.ComponentProps) {
  return (
    <FeedbackReceipt
      feedback={feedback}
      again={href('/:organization/forum/:code/masukan', params)}
      back={{ to: `/${params.organization}/forum/${params.code}`, label: m.feedback_back_forum() }}
      track={`/${params.organization}/lacak`}
      thread={`/${params.organization}/masukan/${feedback.trackingCode}`}
    />
  )
}
