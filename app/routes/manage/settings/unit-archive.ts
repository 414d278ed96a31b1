import { href } from 'react-router'
import { archiveUnit } from '#domain/organization/unit.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/unit-archive'

export async function action({ params, context }: Route.ActionArgs) {
  await archiveUnit(context.get(actorContext), params.unitId)
  return redirectSaying(
    href('/:organization/kelola/pengaturan/unit/:unitId', params),
    m.organization_unit_archived(),
  )
}
