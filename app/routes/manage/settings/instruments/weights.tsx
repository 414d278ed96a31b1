import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { weightsSchema } from '#domain/assessment/instrument.schema.ts'
import { findInstrument } from '#domain/assessment/instrument.server.ts'
import { setWeights } from '#domain/assessment/instrument-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WeightFields } from '#ui/weight-fields.tsx'
import type { Route } from './+types/weights'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_weights() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'instrument.manage')
  const { name, content, revision } = await findInstrument(actor, params.instrumentId)
  return { name, content, revision }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, weightsSchema, async (input) => {
    await setWeights(context.get(actorContext), params.instrumentId, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params),
      m.assessment_weights_saved(),
    )
  })
}

export default function Weights({ loaderData, params }: Route.ComponentProps) {
  const { name, content, revision } = loaderData
  const back = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  return (
    <>
      <PageHeader
        title={m.assessment_weights()}
        lead={m.assessment_weights_lead()}
        breadcrumbs={[{ label: name, to: back }, { label: m.assessment_weights() }]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="version" value={revision} />
        <WeightFields content={content} />
        <FormActions back={back} />
      </Form>
    </>
  )
}
