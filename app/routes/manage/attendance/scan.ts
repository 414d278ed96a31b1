import { scanSchema } from '#domain/attendance/scan.schema.ts'
import { takeScan } from '#domain/attendance/scan.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/scan'

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, scanSchema, async (scan) =>
    Response.json(await takeScan(context.get(actorContext), params.forumId, scan)),
  )
}
