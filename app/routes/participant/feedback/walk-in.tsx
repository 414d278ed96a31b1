import { data, href } from 'react-router'
import { participantSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { findParticipantPage } from '#domain/feedback/participant-page.server.ts'
import { photosAndPdf } from '#domain/file/file.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { keepsOnPhones } from '#http/phone.server.ts'
import { receiveSubmission } from '#http/submission.server.ts'
import { fileLimits } from '#http/upload.server.ts'
import { m } from '#messages'
import { ServiceAway } from '#ui/feedback-page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { ParticipantFeedback } from '#ui/participant-feedback.tsx'
import type { Route } from './+types/walk-in'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_give_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ request, params: { token }, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const door = { kind: 'ATTENDANCE', token } as const
  const page = await findParticipantPage(actor, door, cursorOf(request))
  if (!page) return data(null, { status: 503 })

  return data({
    ...page,
    keeps: keepsOnPhones(),
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

  return (
    <ParticipantFeedback
      {...loaderData}
      door={href('/:organization/h/:token', params)}
      backTo={m.feedback_back_attendance()}
      organization={params.organization}
    />
  )
}
