import { href } from 'react-router'
import { discardDraft } from '#domain/standard/drafting.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/discarding'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/standar/:serviceId', params)
  return orSayWhyNot(request, page, async () => {
    await discardDraft(context.get(actorContext), params, params.standardId)
    return redirectSaying(page, m.standard_discarded())
  })
}
