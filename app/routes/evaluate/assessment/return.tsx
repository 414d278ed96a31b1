import { href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { returnSchema } from '#domain/assessment/assessment.schema.ts'
import { findAssessment } from '#domain/assessment/assessment.server.ts'
import { returnAssessment } from '#domain/assessment/assessment-move.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { AssessmentReasonPage } from '#ui/assessment-reason-page.tsx'
import type { Route } from './+types/return'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_return() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.score')
  const { unit, year } = await findAssessment(actor, params.assessmentId)
  return { unit, year }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, returnSchema, async (input) => {
    await returnAssessment(context.get(actorContext), params.assessmentId, input)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId', params),
      m.assessment_return_done(),
    )
  })
}

export default function Back({ loaderData, params }: Route.ComponentProps) {
  return (
    <AssessmentReasonPage
      title={m.assessment_return()}
      lead={m.assessment_return_lead()}
      assessment={loaderData}
      back={href('/:organization/evaluasi/penilaian/:assessmentId', params)}
    />
  )
}
