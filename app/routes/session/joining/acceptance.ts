import { href } from 'react-router'
import { joinAsAccount } from '#domain/access/staff-acceptance.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { deskOf, deviceOf, sessionContext, signedInMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/acceptance'

export const middleware: Route.MiddlewareFunction[] = [signedInMiddleware]

export async function action({ request, params, context }: Route.ActionArgs) {
  return orSayWhyNot(request, href('/:organization/bergabung/:token', params), async () => {
    const session = context.get(sessionContext)
    await joinAsAccount(session, params, deviceOf(request, context))
    return redirectSaying(deskOf(params.organization), m.access_joining_done())
  })
}
