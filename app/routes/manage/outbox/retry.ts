import { href } from 'react-router'
import { retryMail } from '#domain/mail/outbox.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/retry'

export async function action({ request, params, context }: Route.ActionArgs) {
  const outbox = href('/:organization/kelola/kotak-keluar', params)
  return orSayWhyNot(request, outbox, async () => {
    await retryMail(context.get(actorContext), params.mailId)
    return redirectSaying(outbox, m.invitation_retried())
  })
}
