import { href } from 'react-router'
import { startEvaluation } from '#domain/assessment/assessment-move.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/evaluation'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/evaluasi/penilaian/:assessmentId', params)
  return orSayWhyNot(request, page, async () => {
    await startEvaluation(context.get(actorContext), params.assessmentId)
    return redirectSaying(page, m.assessment_evaluation_started())
  })
}
