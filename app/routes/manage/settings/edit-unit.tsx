import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { unitSchema } from '#domain/organization/unit.schema.ts'
import { changeUnit, findUnit } from '#domain/organization/unit.server.ts'
import { listHeads } from '#domain/organization/unit-head.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { UnitForm } from '#ui/unit-form.tsx'
import type { Route } from './+types/edit-unit'

export const meta: Route.MetaFunction = () => [{ title: m.organization_unit_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'unit.manage')
  const unit = await findUnit(actor, params.unitId)
  return { unit, heads: await listHeads(actor, unit.id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, unitSchema, async (input) => {
    await changeUnit(context.get(actorContext), params.unitId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId', params),
      m.organization_unit_saved(),
    )
  })
}

export default function EditUnit({ loaderData: { unit, heads }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/unit/:unitId', params)
  const { name, shortName, category, headPosition, headName, headNumber, headId } = unit
  const { letterCode, address, phone, email } = unit
  return (
    <>
      <PageHeader
        title={m.organization_unit_edit()}
        breadcrumbs={[{ label: unit.name, to: back }, { label: m.organization_unit_edit() }]}
      />
      <UnitForm
        back={back}
        heads={heads}
        unit={{
          name,
          shortName,
          category,
          headPosition,
          headName,
          headNumber,
          headId,
          letterCode,
          address,
          phone,
          email,
        }}
      />
    </>
  )
}
