import { href, redirect } from 'react-router'
import { type SurveyInput, surveySchema } from '#domain/assessment/assessment.schema.ts'
import { findSurvey, submitSurvey } from '#domain/assessment/survey.server.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { requireCrowdTurn } from '#http/crowd.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { Notice, PageHeader } from '#ui/page.tsx'
import { SurveyForm } from '#ui/user-form.tsx'
import type { Route } from './+types/survey'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_survey_title() }]

export const headers = () => ({ 'Cache-Control': 'private, no-cache' })

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { unit, year, isOpen, content } = await findSurvey(actor, params.assessmentCode)
  const { aspects, statements } = content
  return { unit, year, isOpen, aspects, statements, formId: newId() }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { content } = await findSurvey(actor, params.assessmentCode)
  return handleForm(request, surveySchema(content), async (input) => {
    requireCrowdTurn(context.get(requestInfoContext).clientAddress)
    await submitSurvey(actor, params.assessmentCode, input as SurveyInput)
    return redirect(href('/:organization/penilaian/:assessmentCode/terima-kasih', params), 303)
  })
}

export default function Survey({ loaderData }: Route.ComponentProps) {
  const { unit, year, isOpen, aspects, statements, formId } = loaderData
  return (
    <>
      <PageHeader
        eyebrow={m.assessment_of({ unit: unit.name, year })}
        title={m.assessment_survey_title()}
        lead={isOpen ? m.assessment_survey_lead({ unit: unit.name }) : undefined}
      />
      {isOpen ? (
        <SurveyForm {...{ formId, aspects, statements }} />
      ) : (
        <Notice tone="warning">{m.assessment_survey_closed()}</Notice>
      )}
    </>
  )
}
