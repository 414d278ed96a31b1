import { href } from 'react-router'
import { recordReadRows } from '#domain/satisfaction/snapshot-import.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { readForm, valuesOf } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/import-recording'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/kepuasan/impor', params)
  const sent = valuesOf(await readForm(request))
  return orSayWhyNot(request, page, async () => {
    const count = await recordReadRows(context.get(actorContext), params.unitId, sent)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan', params),
      m.satisfaction_import_done({ count }),
    )
  })
}
