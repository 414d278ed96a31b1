import { href } from 'react-router'
import { tellApart } from '#domain/stakeholder/double.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/distinction'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/pemangku-kepentingan/ganda', params)
  return orSayWhyNot(request, page, async () => {
    await tellApart(context.get(actorContext), params.stakeholderId, params.doubleId)
    return redirectSaying(page, m.registry_double_told_apart())
  })
}
