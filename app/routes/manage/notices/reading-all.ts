import { href } from 'react-router'
import { shownSchema } from '#domain/notice/notice.schema.ts'
import { markAllRead } from '#domain/notice/notice-list.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/reading-all'

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, shownSchema, async (input) => {
    await markAllRead(context.get(actorContext), input)
    const list = href('/:organization/kelola/pemberitahuan', params)
    return redirectSaying(list, m.notice_marked_all())
  })
}
