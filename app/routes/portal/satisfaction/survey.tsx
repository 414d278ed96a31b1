import { data, href } from 'react-router'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { answerSurvey, newAnswerKey, readSurveyForm } from '#domain/satisfaction/answer.server.ts'
import { answerSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { answerKeyOf, keepingKey } from '#http/answer-key.server.ts'
import { requireCrowdTurn } from '#http/crowd.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { m } from '#messages'
import { PageHeader } from '#ui/page.tsx'
import { SurveyForm, SurveyOver, SurveyThanks } from '#ui/survey-form.tsx'
import type { Route } from './+types/survey'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_form_title() }]

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const known = await answerKeyOf(request)
  const actor = publicActorOf(context.get(organizationContext))
  const { survey, isAnswered } = await readSurveyForm(actor, params.surveyCode, known)
  const { unit, service, year, span, isOpen } = survey
  const key = known ?? newAnswerKey()
  const headers = new Headers({ 'Cache-Control': 'private, no-cache' })
  if (!known) headers.append('Set-Cookie', await keepingKey(key, params.organization))
  const name = service ? `${service.name}, ${unit.name}` : unit.name
  return data({ name, year, span, isOpen, isAnswered, key }, { headers })
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { clientAddress } = context.get(requestInfoContext)
  const kept = await answerKeyOf(request)
  return handleForm(request, answerSchema, async ({ situs: _trap, key, ...answers }) => {
    requireCrowdTurn(clientAddress)
    const actor = publicActorOf(context.get(organizationContext))
    await answerSurvey(actor, params.surveyCode, { ...answers, key: kept ?? key })
    return redirectSaying(
      href('/:organization/skm/:surveyCode', params),
      m.satisfaction_form_thanks(),
      new Headers({ 'Set-Cookie': await keepingKey(kept ?? key, params.organization) }),
    )
  })
}

export default function Survey({ loaderData, params }: Route.ComponentProps) {
  const { name, isOpen, isAnswered, key, ...period } = loaderData
  const isAsking = isOpen && !isAnswered
  const lead = m.satisfaction_form_lead({ name, period: periodLabel(period) })
  return (
    <>
      <PageHeader title={m.satisfaction_form_title()} eyebrow={name} lead={isAsking && lead} />
      {isAnswered ? (
        <SurveyThanks organization={params.organization} />
      ) : isOpen ? (
        <SurveyForm answerKey={key} />
      ) : (
        <SurveyOver organization={params.organization} />
      )}
    </>
  )
}
