import { href } from 'react-router'
import { undoImport } from '#domain/import/undo.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/undo'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/impor/:importId', params)
  return orSayWhyNot(request, page, async () => {
    await undoImport(context.get(actorContext), params.importId)
    return redirectSaying(page, m.import_undone())
  })
}
