import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { serviceOptions } from '#domain/organization/service.server.ts'
import { inColumns } from '#domain/satisfaction/columns.ts'
import { snapshotChangeSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { findSnapshot } from '#domain/satisfaction/snapshot.server.ts'
import { changeSnapshot } from '#domain/satisfaction/snapshot-change.server.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { SnapshotForm } from '#ui/snapshot-form.tsx'
import type { Route } from './+types/edit-snapshot'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'satisfaction.manage')
  const snapshot = await findSnapshot(actor, params.snapshotId)
  return { snapshot, services: await serviceOptions(actor, snapshot.unitId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, snapshotChangeSchema, async (input) => {
    await changeSnapshot(context.get(actorContext), params.snapshotId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', params),
      m.satisfaction_saved(),
    )
  })
}

export default function EditSnapshot({ loaderData, params }: Route.ComponentProps) {
  const { snapshot, services } = loaderData
  const back = href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', params)
  const {
    means,
    year,
    span,
    serviceId,
    population,
    respondents,
    note,
    revision: version,
  } = snapshot
  const typed = Object.fromEntries(
    Object.entries(inColumns(means)).map(([column, mean]) => [
      column,
      String(mean).replace('.', ','),
    ]),
  )
  const values = { ...typed, year, span, serviceId, population, respondents, note, version }
  return (
    <>
      <PageHeader
        title={m.satisfaction_edit()}
        breadcrumbs={[{ label: periodLabel(snapshot), to: back }, { label: m.common_edit() }]}
      />
      <SnapshotForm services={services} values={values} back={back} />
    </>
  )
}
