import { data, href } from 'react-router'
import { findDoorIfReachable } from '#domain/feedback/door.server.ts'
import { participantSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { photosAndPdf } from '#domain/file/file.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { receiveSubmission } from '#http/submission.server.ts'
import { fileLimits } from '#http/upload.server.ts'
import { m } from '#messages'
import { FeedbackPage, ServiceAway } from '#ui/feedback-page.tsx'
import type { Route } from './+types/walk-in'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_give_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params: { token }, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const door = await findDoorIfReachable(actor, { kind: 'ATTENDANCE', token })
  if (!door) return data(null, { status: 503 })

  const own = door.actor.kind === 'PARTICIPANT' ? await listOwnFeedback(door.actor) : []
  const { forum, services, person } = door
  const known = person && { name: person.name }
  return data({
    forum,
    services,
    person: known,
    own,
    formId: newId(),
    files: fileLimits(photosAndPdf),
  })
}

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const door = { kind: 'ATTENDANCE', token } as const
  return receiveSubmission(request, context, { door, schema: participantSubmissionSchema })
}

export default function WalkInFeedback({ loaderData, params }: Route.ComponentProps) {
  if (!loaderData) return <ServiceAway />

  const back = {
    to: href('/:organization/h/:token', params),
    label: m.feedback_back_attendance(),
  }
  return <FeedbackPage {...loaderData} back={back} />
}
