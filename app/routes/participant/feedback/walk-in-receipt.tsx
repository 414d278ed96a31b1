import { href } from 'react-router'
import { findDoor } from '#domain/feedback/door.server.ts'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { FeedbackReceipt } from '#ui/feedback-receipt.tsx'
import type { Route } from './+types/walk-in-receipt'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_thanks_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const [feedback] = await Promise.all([
    findPublicFeedback(actor, params.trackingCode),
    findDoor(actor, { kind: 'ATTENDANCE', token: params.token }),
  ])
  return { feedback }
}

export default function WalkInReceipt({ loaderData: { feedback }, params }: Route.ComponentProps) {
  return (
    <FeedbackReceipt
      feedback={feedback}
      again={href('/:organization/h/:token/masukan', params)}
      back={{
        to: href('/:organization/h/:token', params),
        label: m.feedback_back_attendance(),
      }}
      track={`/${params.organization}/lacak`}
      thread={`/${params.organization}/masukan/${feedback.trackingCode}`}
    />
  )
}
