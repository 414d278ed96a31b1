import { href } from 'react-router'
import { archiveService } from '#domain/organization/service.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/service-archive'

export async function action({ params, context }: Route.ActionArgs) {
  await archiveService(context.get(actorContext), params.serviceId)
  return redirectSaying(
    href('/:organization/kelola/pengaturan/unit/:unitId', params),
    m.organization_service_archived(),
  )
}
