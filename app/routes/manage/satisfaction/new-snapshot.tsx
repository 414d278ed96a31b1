import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { serviceOptions } from '#domain/organization/service.server.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { snapshotSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { recordSnapshot } from '#domain/satisfaction/snapshot-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { SnapshotForm } from '#ui/snapshot-form.tsx'
import type { Route } from './+types/new-snapshot'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_record_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'satisfaction.manage')
  const { id, name } = await findUnit(actor, params.unitId)
  const today = todayIn(ownOrganization(context).timeZone)
  return { unit: { name }, services: await serviceOptions(actor, id), year: today.slice(0, 4) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, snapshotSchema, async (input) => {
    const { id } = await recordSnapshot(context.get(actorContext), params.unitId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', {
        ...params,
        snapshotId: id,
      }),
      m.satisfaction_recorded(),
    )
  })
}

export default function NewSnapshot({ loaderData, params }: Route.ComponentProps) {
  const { unit, services, year } = loaderData
  const back = href('/:organization/kelola/unit/:unitId/kepuasan', params)
  return (
    <>
      <PageHeader
        title={m.satisfaction_record_title()}
        lead={m.satisfaction_record_lead()}
        breadcrumbs={[
          { label: m.satisfaction_unit_title({ unit: unit.name }), to: back },
          { label: m.satisfaction_record() },
        ]}
      />
      <SnapshotForm services={services} values={{ year }} back={back} />
    </>
  )
}
