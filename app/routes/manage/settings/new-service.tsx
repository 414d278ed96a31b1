import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { serviceSchema } from '#domain/organization/service.schema.ts'
import { addService } from '#domain/organization/service.server.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { ServiceForm } from '#ui/service-form.tsx'
import type { Route } from './+types/new-service'

export const meta: Route.MetaFunction = () => [{ title: m.organization_service_new() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'service.manage')
  const { name } = await findUnit(actor, params.unitId)
  return { unit: { name } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, serviceSchema, async (input) => {
    await addService(context.get(actorContext), params.unitId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId', params),
      m.organization_service_added(),
    )
  })
}

export default function NewService({ loaderData: { unit }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/unit/:unitId', params)
  return (
    <>
      <PageHeader
        title={m.organization_service_new()}
        breadcrumbs={[{ label: unit.name, to: back }, { label: m.organization_service_new() }]}
      />
      <ServiceForm service={{ lokusKind: 'ADMINISTRATIVE' }} back={back} />
    </>
  )
}
