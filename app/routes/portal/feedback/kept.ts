import { publicSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { receiveKept } from '#http/submission.server.ts'
import type { Route } from './+types/kept'

export async function action({ request, params: { code }, context }: Route.ActionArgs) {
  const door = { kind: 'FORUM', code } as const
  return receiveKept(request, context, { door, schema: publicSubmissionSchema })
}
