import { href } from 'react-router'
import { closeSurvey } from '#domain/satisfaction/survey-change.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/survey-closing'

export async function action({ request, params, context }: Route.ActionArgs) {
  const page = href('/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId', params)
  return orSayWhyNot(request, page, async () => {
    const { id } = await closeSurvey(context.get(actorContext), params.surveyId)
    return redirectSaying(
      href('/:organization/kelola/unit/:unitId/kepuasan/:snapshotId', {
        ...params,
        snapshotId: id,
      }),
      m.satisfaction_survey_closed_to(),
    )
  })
}
