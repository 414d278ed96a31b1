import { href } from 'react-router'
import { archiveIndicator } from '#domain/organization/indicator.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/indicator-archive'

export async function action({ params, context }: Route.ActionArgs) {
  await archiveIndicator(context.get(actorContext), params.indicatorId)
  return redirectSaying(
    href('/:organization/kelola/pengaturan/unit/:unitId', params),
    m.organization_indicator_archived(),
  )
}
