import { href } from 'react-router'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { listPromisesOfInput } from '#domain/follow-up/public-follow-up.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { InputThread } from '#ui/input-thread.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/tracked-input'

export const meta: Route.MetaFunction = () => [
  { title: m.portal_input_title() },
  { name: 'robots', content: 'noindex' },
]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const feedback = await findPublicFeedback(actor, params.trackingCode)
  const promises = await listPromisesOfInput(actor, feedback.id)
  return { feedback, promises, today: todayIn(feedback.forum.timeZone) }
}

export default function TrackedInput({ loaderData, params }: Route.ComponentProps) {
  const { feedback, promises, today } = loaderData
  const { trackingCode } = feedback
  return (
    <>
      <PageHeader
        eyebrow={feedback.forum.theme}
        title={m.portal_input_title()}
        breadcrumbs={[
          { label: m.portal_nav_track(), to: href('/:organization/lacak', params) },
          { label: trackingCode },
        ]}
        facts={<span className="text-muted">{m.portal_track_privacy()}</span>}
      />
      <InputThread
        {...{ feedback, promises, today }}
        organization={params.organization}
        verdictHref={(followUpId) =>
          href('/:organization/masukan/:trackingCode/penilaian/:followUpId', {
            ...params,
            trackingCode,
            followUpId,
          })
        }
      />
    </>
  )
}
