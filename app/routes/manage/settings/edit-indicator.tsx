import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { indicatorSchema } from '#domain/organization/indicator.schema.ts'
import { changeIndicator, findIndicator } from '#domain/organization/indicator.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { IndicatorForm } from '#ui/indicator-form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/edit-indicator'

export const meta: Route.MetaFunction = () => [{ title: m.organization_indicator_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'indicator.manage')
  return { indicator: await findIndicator(actor, params.indicatorId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, indicatorSchema, async (input) => {
    await changeIndicator(context.get(actorContext), params.indicatorId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', params),
      m.organization_indicator_saved(),
    )
  })
}

export default function EditIndicator({ loaderData: { indicator }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/unit/:unitId/indikator/:indicatorId', params)
  const { name, measure, achievement } = indicator
  return (
    <>
      <PageHeader
        title={m.organization_indicator_edit()}
        breadcrumbs={[{ label: name, to: back }, { label: m.organization_indicator_edit() }]}
      />
      <IndicatorForm indicator={{ name, measure, achievement }} back={back} />
    </>
  )
}
