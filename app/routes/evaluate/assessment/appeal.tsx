import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { appealSchema } from '#domain/assessment/assessment.schema.ts'
import { findAssessment } from '#domain/assessment/assessment.server.ts'
import { openAppeal } from '#domain/assessment/assessment-move.server.ts'
import { plusDays } from '#domain/follow-up/time-frame.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/appeal'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_appeal() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.score')
  const { unit, year, today } = await findAssessment(actor, params.assessmentId)
  return { unit, year, proposed: plusDays(today, 7) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, appealSchema, async (input) => {
    await openAppeal(context.get(actorContext), params.assessmentId, input)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId', params),
      m.assessment_appeal_done(),
    )
  })
}

export default function Appeal({ loaderData, params }: Route.ComponentProps) {
  const { unit, year, proposed } = loaderData
  const { field } = usePlainForm({ appealUntil: proposed })
  const back = href('/:organization/evaluasi/penilaian/:assessmentId', params)
  return (
    <>
      <PageHeader
        title={m.assessment_appeal()}
        lead={m.assessment_appeal_lead()}
        breadcrumbs={[
          { label: m.assessment_of({ unit: unit.name, year }), to: back },
          { label: m.assessment_appeal() },
        ]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <Field
          type="date"
          label={m.assessment_appeal_until()}
          hint={m.assessment_appeal_until_hint()}
          className="max-w-xs"
          {...field('appealUntil')}
        />
        <FormActions submit={m.assessment_appeal()} back={back} />
      </Form>
    </>
  )
}
