import { href } from 'react-router'
import { findPublicThread } from '#domain/feedback/public-feedback.server.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { listPromisesOfInput } from '#domain/follow-up/public-follow-up.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { InputThread } from '#ui/input-thread.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/public-input'

export const meta: Route.MetaFunction = () => [{ title: m.portal_input_public_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const feedback = await findPublicThread(actor, params.feedbackId)
  const promises = await listPromisesOfInput(actor, feedback.id)
  return { feedback, promises, today: todayIn(feedback.forum.timeZone) }
}

export default function PublicInput({ loaderData, params }: Route.ComponentProps) {
  const { feedback, promises, today } = loaderData
  const { code, theme, year } = feedback.forum
  return (
    <>
      <PageHeader
        eyebrow={`${theme} (${year})`}
        title={m.portal_input_public_title()}
        breadcrumbs={[
          { label: theme, to: href('/:organization/forum/:code', { ...params, code }) },
          { label: m.feedback_one() },
        ]}
      />
      <InputThread {...{ feedback, promises, today }} organization={params.organization} />
    </>
  )
}
