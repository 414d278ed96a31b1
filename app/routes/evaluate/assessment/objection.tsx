import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { objectionSchema } from '#domain/assessment/assessment.schema.ts'
import { findItem, objectToItem } from '#domain/assessment/item.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'

import { formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'

import type { Route } from './+types/objection'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_objection_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.fill')
  const { item, indicator } = await findItem(actor, params)
  return { item, indicator }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, objectionSchema, async (input) => {
    await objectToItem(context.get(actorContext), params, input)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId', params),
      m.assessment_objection_saved(),
    )
  })
}

export default function Objection({ loaderData, params }: Route.ComponentProps) {
  const { item, indicator } = loaderData
  const { field } = usePlainForm()
  const back = href(
    '/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId',
    params,
  )
  return (
    <>
      <PageHeader
        title={m.assessment_objection_title()}
        lead={indicator.name}
        breadcrumbs={[
          { label: m.assessment_indicator_number({ number: indicator.number }), to: back },
          { label: m.assessment_objection_title() },
        ]}
      />
      {item.rationale && <blockquote className="prose mb-8">{item.rationale}</blockquote>}
      <Form method="post" className={formClass}>
        <FormErrors />

        <TextArea label={m.assessment_objection_text()} maxLength={4000} {...field('objection')} />
        <FormActions back={back} />
      </Form>
    </>
  )
}
