import { href } from 'react-router'
import { settleRecord } from '#domain/record/settling.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/settling'

export async function action({ request, params, context }: Route.ActionArgs) {
  const back = href('/:organization/kelola/forum/:forumId/berita-acara', params)
  return orSayWhyNot(request, back, async () => {
    await settleRecord(context.get(actorContext), params.forumId)
    return redirectSaying(back, m.record_settled())
  })
}
