import { Archive, RotateCcw } from 'lucide-react'
import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { serviceSchema } from '#domain/organization/service.schema.ts'
import { changeService, findService } from '#domain/organization/service.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { PageHeader } from '#ui/page.tsx'
import { ServiceForm } from '#ui/service-form.tsx'
import type { Route } from './+types/edit-service'

export const meta: Route.MetaFunction = () => [{ title: m.organization_service_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'service.manage')
  return { service: await findService(actor, params.serviceId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, serviceSchema, async (input) => {
    await changeService(context.get(actorContext), params.serviceId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId', params),
      m.organization_service_saved(),
    )
  })
}

export default function EditService({ loaderData: { service }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/unit/:unitId', params)
  const { name, lokusKind, description } = service
  return (
    <>
      <PageHeader
        title={m.organization_service_edit()}
        breadcrumbs={[{ label: m.organization_unit(), to: back }, { label: name }]}
        action={<ArchiveAction archived={service.archivedAt !== null} params={params} />}
      />
      <ServiceForm service={{ name, lokusKind, description }} back={back} />
    </>
  )
}

type Params = { organization: string; unitId: string; serviceId: string }

function ArchiveAction({ archived, params }: { archived: boolean; params: Params }) {
  const service = '/:organization/kelola/pengaturan/unit/:unitId/layanan/:serviceId'
  if (archived) {
    return (
      <Form method="post" action={href(`${service}/pemulihan`, params)}>
        <SubmitButton icon={RotateCcw}>{m.organization_service_restore()}</SubmitButton>
      </Form>
    )
  }
  return (
    <ConfirmAction
      label={m.organization_service_archive()}
      icon={Archive}
      consequence={m.organization_service_archive_consequence()}
      action={href(`${service}/arsip`, params)}
    />
  )
}
