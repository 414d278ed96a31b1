import { doorSchema } from '#domain/attendance/scan.schema.ts'
import { takeScan } from '#domain/attendance/scan.server.ts'
import { takeWalkIn } from '#domain/attendance/walk-in-scan.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/scan'

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = context.get(actorContext)
  return handleForm(request, doorSchema, async (input) =>
    Response.json(
      input.kind === 'WALK_IN'
        ? await takeWalkIn(actor, params.forumId, input)
        : await takeScan(actor, params.forumId, input),
    ),
  )
}
