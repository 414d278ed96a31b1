import { href } from 'react-router'
import { findSurvey } from '#domain/assessment/survey.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/thanks'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_thanks_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { unit, year } = await findSurvey(actor, params.assessmentCode)
  return { unit, year }
}

export default function Thanks({ loaderData: { unit, year }, params }: Route.ComponentProps) {
  return (
    <PageHeader
      eyebrow={m.assessment_of({ unit: unit.name, year })}
      title={m.assessment_thanks_title()}
      lead={m.assessment_thanks_lead()}
      action={
        <LinkButton to={href('/:organization/tindak-lanjut', params)}>
          {m.assessment_thanks_next()}
        </LinkButton>
      }
    />
  )
}
