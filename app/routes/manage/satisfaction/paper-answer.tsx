import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { enterPaperAnswer } from '#domain/satisfaction/answer.server.ts'
import { paperAnswerSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { findSurvey } from '#domain/satisfaction/survey.server.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { formClass } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { questionLabels, SurveyQuestions } from '#ui/survey-questions.tsx'
import type { Route } from './+types/paper-answer'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_survey_paper() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'satisfaction.manage')
  const survey = await findSurvey(actor, params.surveyId)
  return { survey }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, paperAnswerSchema, async (answers) => {
    await enterPaperAnswer(context.get(actorContext), params.surveyId, answers)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId/kertas', params),
      m.satisfaction_survey_paper_done(),
    )
  })
}

export default function PaperAnswer({ loaderData: { survey }, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId', params)
  return (
    <>
      <PageHeader
        title={m.satisfaction_survey_paper()}
        lead={m.satisfaction_survey_paper_lead()}
        breadcrumbs={[
          { label: `${m.satisfaction_survey()}, ${periodLabel(survey)}`, to: back },
          { label: m.satisfaction_survey_paper() },
        ]}
      />
      <Form key={survey.responses} method="post" noValidate className={formClass}>
        <FormErrors labels={questionLabels()} />
        <SurveyQuestions />
        <FormActions submit={m.satisfaction_survey_paper_submit()} back={back} />
      </Form>
    </>
  )
}
