import { href } from 'react-router'
import { removeSnapshot } from '#domain/satisfaction/snapshot-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/snapshot-removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', params)
  return orSayWhyNot(request, page, async () => {
    await removeSnapshot(context.get(actorContext), params.unitId, params.snapshotId)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan', params),
      m.satisfaction_removed(),
    )
  })
}
