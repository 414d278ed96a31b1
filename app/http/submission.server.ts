import { type RouterContextProvider, redirect } from 'react-router'
import type * as z from 'zod'
import { Unavailable } from '#domain/errors.ts'
import type { Door } from '#domain/feedback/door.ts'
import type { SubmissionInput } from '#domain/feedback/feedback.schema.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { photosAndPdf } from '#domain/file/file.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { m } from '#messages'
import { requireCrowdTurn } from './crowd.server.ts'
import { refuse } from './form.server.ts'
import { organizationContext } from './organization.server.ts'
import { requestInfoContext } from './request-info.ts'
import { handleUpload } from './upload.server.ts'

type Through = { door: Door; schema: z.ZodType<SubmissionInput> }

/**
 * Takes what somebody sends through a door and leads on to the page of its tracking code, below this one.
 * While the database is away, what was typed comes back to be sent once more.
 */
export async function receiveSubmission(
  request: Request,
  context: Readonly<RouterContextProvider>,
  { door, schema }: Through,
) {
  const actor = publicActorOf(context.get(organizationContext))
  const { clientAddress } = context.get(requestInfoContext)
  const { pathname } = new URL(request.url)

  return handleUpload(request, schema, photosAndPdf, async (input, files) => {
    requireCrowdTurn(door.kind === 'FORUM' ? clientAddress : door.token)
    const answer = await submitFeedback(actor, door, input, files).catch((error: unknown) => {
      if (error instanceof Unavailable) return null
      throw error
    })
    if (!answer) return refuse(typedIn(input), { form: m.feedback_error_away() }, 503)
    return redirect(`${pathname.replace(/\/$/, '')}/${answer.trackingCode}`, 303)
  })
}

/**
 * The same for what a phone kept while it had no network, asked for by script: answers the tracking code, or the
 * sentences it was refused with. Sending again is the same submission.
 */
export async function receiveKept(
  request: Request,
  context: Readonly<RouterContextProvider>,
  through: Through,
) {
  const answer = await receiveSubmission(request, context, through)
  if (answer instanceof Response) {
    return Response.json({ code: answer.headers.get('Location')?.split('/').at(-1) })
  }
  const messages = Object.values(answer.data.errors).map(({ message }) => message)
  return Response.json({ messages }, answer.init ?? undefined)
}

const typedIn = (input: SubmissionInput) =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value ?? '']))
