import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { serviceOptions } from '#domain/organization/service.server.ts'
import { findUnit } from '#domain/organization/unit.server.ts'
import { semesterOf } from '#domain/satisfaction/period.ts'
import { surveySchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { openSurvey } from '#domain/satisfaction/survey-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { PeriodFields } from '#ui/period-fields.tsx'
import type { Route } from './+types/new-survey'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_new_survey() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'satisfaction.manage')
  const { id, name } = await findUnit(actor, params.unitId)
  return {
    unit: { name },
    services: await serviceOptions(actor, id),
    period: semesterOf(todayIn(ownOrganization(context).timeZone)),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, surveySchema, async (input) => {
    const { id } = await openSurvey(context.get(actorContext), params.unitId, input)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId', {
        ...params,
        surveyId: id,
      }),
      m.satisfaction_survey_opened(),
    )
  })
}

export default function NewSurvey({ loaderData, params }: Route.ComponentProps) {
  const { unit, services, period } = loaderData
  const { field, onSubmit } = useZodForm(surveySchema, period)
  const back = href('/:organization/kelola/unit/:unitId/kepuasan', params)
  return (
    <>
      <PageHeader
        title={m.satisfaction_new_survey()}
        lead={m.satisfaction_survey_lead()}
        breadcrumbs={[
          { label: m.satisfaction_unit_title({ unit: unit.name }), to: back },
          { label: m.satisfaction_new_survey() },
        ]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <PeriodFields field={field} services={services} />
        <FormActions submit={m.satisfaction_survey_open_button()} back={back} />
      </Form>
    </>
  )
}
