import { href } from 'react-router'
import { removeRow } from '#domain/follow-up/row.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/removal'

export async function action({ request, params, context }: Route.ActionArgs) {
  const workbench = href('/:organization/kelola/forum/:forumId/rumusan', params)
  return orSayWhyNot(request, workbench, async () => {
    const { number } = await removeRow(context.get(actorContext), params.followUpId)
    return redirectSaying(workbench, m.follow_up_row_removed({ number }))
  })
}
