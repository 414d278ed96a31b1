import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { indicatorSchema } from '#domain/organization/indicator.schema.ts'
import { addIndicator } from '#domain/organization/indicator.server.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { IndicatorForm } from '#ui/indicator-form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-indicator'

export const meta: Route.MetaFunction = () => [{ title: m.organization_indicator_new() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'indicator.manage')
  const { name } = await findUnit(actor, params.unitId)
  return { unit: { name } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, indicatorSchema, async (input) => {
    const { id } = await addIndicator(context.get(actorContext), params.unitId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', {
        ...params,
        indicatorId: id,
      }),
      m.organization_indicator_added(),
    )
  })
}

export default function NewIndicator({ loaderData: { unit }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/unit/:unitId', params)
  return (
    <>
      <PageHeader
        title={m.organization_indicator_new()}
        breadcrumbs={[{ label: unit.name, to: back }, { label: m.organization_indicator_new() }]}
      />
      <IndicatorForm indicator={{ measure: '%', achievement: 'HIGHER_IS_BETTER' }} back={back} />
    </>
  )
}
