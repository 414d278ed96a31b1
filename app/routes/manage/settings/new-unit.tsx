import { href } from 'react-router'
import { unitSchema } from '#domain/organization/unit.schema.ts'
import { addUnit } from '#domain/organization/unit.server.ts'
import { listHeads } from '#domain/organization/unit-head.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { UnitForm } from '#ui/unit-form.tsx'
import type { Route } from './+types/new-unit'

export const meta: Route.MetaFunction = () => [{ title: m.organization_unit_new() }]

export async function loader({ context }: Route.LoaderArgs) {
  return { heads: await listHeads(context.get(actorContext), null) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, unitSchema, async (input) => {
    const { id } = await addUnit(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId', { ...params, unitId: id }),
      m.organization_unit_added(),
    )
  })
}

export default function NewUnit({ loaderData: { heads }, params }: Route.ComponentProps) {
  const units = href('/:organization/kelola/pengaturan/unit', params)
  return (
    <>
      <PageHeader
        title={m.organization_unit_new()}
        breadcrumbs={[
          { label: m.organization_units(), to: units },
          { label: m.organization_unit_new() },
        ]}
      />
      <UnitForm back={units} heads={heads} />
    </>
  )
}
