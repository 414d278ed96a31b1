import { href, redirect } from 'react-router'
import { markRead } from '#domain/notice/notice-list.server.ts'
import { pageOf } from '#http/return-path.ts'
import { actorContext } from '#http/session.server.ts'
import type { Route } from './+types/reading'

export async function action({ request, params, context }: Route.ActionArgs) {
  await markRead(context.get(actorContext), params.noticeId)
  const list = href('/:organization/kelola/pemberitahuan', params)
  const sender = pageOf(request)
  return redirect(sender.split('?')[0] === list ? sender : list)
}
