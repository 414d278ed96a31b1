import { data, href } from 'react-router'
import { findDoorIfReachable } from '#domain/feedback/door.server.ts'
import { publicSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { photosAndPdf } from '#domain/file/file.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { keepsOnPhones } from '#http/phone.server.ts'
import { receiveSubmission } from '#http/submission.server.ts'
import { fileLimits } from '#http/upload.server.ts'
import { m } from '#messages'
import { FeedbackPage, ServiceAway } from '#ui/feedback-page.tsx'
import type { Route } from './+types/give'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_give_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params: { code }, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const door = await findDoorIfReachable(actor, { kind: 'FORUM', code })
  if (!door) return data(null, { status: 503 })

  const { forum, services, groups } = door
  const form = { formId: newId(), files: fileLimits(photosAndPdf) }
  return data({ forum, services, groups, ...form, keeps: keepsOnPhones() })
}

export async function action({ request, params: { code }, context }: Route.ActionArgs) {
  const door = { kind: 'FORUM', code } as const
  return receiveSubmission(request, context, { door, schema: publicSubmissionSchema })
}

export default function GiveFeedback({ loaderData, params }: Route.ComponentProps) {
  if (!loaderData) return <ServiceAway />

  const { keeps, ...page } = loaderData
  const door = href('/:organization/forum/:code', params)
  const back = { to: door, label: m.feedback_back_forum() }
  return <FeedbackPage {...page} person={null} back={back} keeping={keeps ? { door } : null} />
}
