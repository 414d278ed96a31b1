import { participantSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { receiveKept } from '#http/submission.server.ts'
import type { Route } from './+types/invitee-kept'

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const door = { kind: 'INVITATION', token } as const
  return receiveKept(request, context, { door, schema: participantSubmissionSchema })
}
