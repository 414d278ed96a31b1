import { href } from 'react-router'
import { completeImport } from '#domain/import/completion.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/completion'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/impor/:importId', params)
  return orSayWhyNot(request, page, async () => {
    await completeImport(context.get(actorContext), params.importId)
    return redirectSaying(page, m.import_completed())
  })
}
