import { participantSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { receiveKept } from '#http/submission.server.ts'
import type { Route } from './+types/walk-in-kept'

export async function action({ request, params: { token }, context }: Route.ActionArgs) {
  const door = { kind: 'ATTENDANCE', token } as const
  return receiveKept(request, context, { door, schema: participantSubmissionSchema })
}
