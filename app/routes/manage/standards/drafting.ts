import { href } from 'react-router'
import { draftStandard } from '#domain/standard/drafting.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/drafting'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/standar/:serviceId', params)
  return orSayWhyNot(request, page, async () => {
    const { id } = await draftStandard(context.get(actorContext), params.serviceId)
    return redirectSaying(`${page}/${id}/ubah`, m.standard_draft_begun())
  })
}
