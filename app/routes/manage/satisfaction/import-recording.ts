import { href } from 'react-router'
import { readRowsSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { recordSnapshots } from '#domain/satisfaction/snapshot-import.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/import-recording'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/kepuasan/impor', params)
  return handleForm(request, readRowsSchema, ({ rows }) =>
    orSayWhyNot(request, page, async () => {
      const count = await recordSnapshots(context.get(actorContext), params.unitId, rows)
      return redirectSaying(
        href('/:organization/kelola/unit/:unitId/kepuasan', params),
        m.satisfaction_import_done({ count }),
      )
    }),
  )
}
