import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { gradeSchema } from '#domain/assessment/assessment.schema.ts'
import { findItem, gradeItem } from '#domain/assessment/item.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { RadioGroup } from '#ui/choice.tsx'
import { formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { gradeOptions } from '#ui/rubric.tsx'
import type { Route } from './+types/grade'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_grading_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.score')
  const { item, indicator } = await findItem(actor, params)
  return { item, indicator }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, gradeSchema, async (input) => {
    await gradeItem(context.get(actorContext), params, input)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId', params),
      m.assessment_grading_saved(),
    )
  })
}

export default function Grade({ loaderData, params }: Route.ComponentProps) {
  const { item, indicator } = loaderData
  const { field } = usePlainForm({ score: item.score, rationale: item.rationale })
  const back = href(
    '/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId',
    params,
  )
  return (
    <>
      <PageHeader
        title={m.assessment_grading_title()}
        lead={indicator.name}
        breadcrumbs={[
          { label: m.assessment_indicator_number({ number: indicator.number }), to: back },
          { label: m.assessment_grading_title() },
        ]}
      />

      <Form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="version" value={item.revision} />
        <RadioGroup
          label={m.assessment_grade()}
          options={gradeOptions(indicator.options)}
          {...field('score')}
        />
        <TextArea label={m.assessment_grading_text()} maxLength={4000} {...field('rationale')} />
        <FormActions back={back} />
      </Form>
    </>
  )
}
