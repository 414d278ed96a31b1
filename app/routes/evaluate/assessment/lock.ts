import { href } from 'react-router'
import { lockAssessment } from '#domain/assessment/assessment-move.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/lock'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/evaluasi/penilaian/:assessmentId', params)
  return orSayWhyNot(request, page, async () => {
    await lockAssessment(context.get(actorContext), params.assessmentId)
    return redirectSaying(page, m.assessment_locked())
  })
}
