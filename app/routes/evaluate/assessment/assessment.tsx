import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { readStanding } from '#domain/assessment/standing.server.ts'
import { assessmentStatusLabel } from '#domain/assessment/terms.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { AssessmentItems } from '#ui/assessment-items.tsx'
import { AssessmentActions } from '#ui/assessment-moves.tsx'
import { AssessmentNotices } from '#ui/assessment-notices.tsx'
import { AssessmentResult } from '#ui/assessment-result.tsx'
import { AspectTable, LossTable, YearTable } from '#ui/assessment-tables.tsx'
import { formatFixed } from '#ui/format.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import { SurveyStanding } from '#ui/survey-standing.tsx'
import type { Route } from './+types/assessment'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && titleOf(loaderData) },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const standing = await readStanding(actor, params.assessmentId)
  return {
    ...standing,
    surveyUrl: `/${ownOrganization(context).slug}/penilaian/${standing.assessment.code}`,
    may: {
      begin: can(actor, 'assessment.begin'),
      fill: can(actor, 'assessment.fill'),
      score: can(actor, 'assessment.score'),
    },
  }
}

type Data = Route.ComponentProps['loaderData']

export default function AssessmentPage({ loaderData, params }: Route.ComponentProps) {
  const { assessment, shown, survey, may, surveyUrl } = loaderData
  const { content, name } = assessment.instrument
  const base = href('/:organization/evaluasi/penilaian/:assessmentId', params)
  const list = href('/:organization/evaluasi/penilaian', params)
  return (
    <>
      <PageHeader
        title={titleOf(loaderData)}
        lead={leadOf(loaderData)}
        breadcrumbs={[
          { label: m.assessment_title(), to: `${list}?tahun=${assessment.year}` },
          { label: assessment.unit.name },
        ]}
        facts={
          <>
            <StatusPill
              of="assessment"
              status={assessment.status}
              label={assessmentStatusLabel(assessment.status)}
            />
            <span className="text-muted">{name}</span>
          </>
        }
        action={<AssessmentActions status={assessment.status} may={may} base={base} />}
      />
      <AssessmentNotices assessment={assessment} open={loaderData.open} />
      <Section title={m.assessment_result()}>
        <AssessmentResult {...loaderData} content={content} responses={survey.responses} />
      </Section>
      <Section title={m.assessment_aspects()} hint={m.assessment_aspects_hint()}>
        <AspectTable aspects={loaderData.aspects} shown={shown} />
      </Section>
      <Loss data={loaderData} />
      <SurveyStanding {...{ content, survey, surveyUrl }} status={assessment.status} />
      <AssessmentItems
        {...{ content, shown }}
        items={assessment.items}
        predictions={loaderData.predictions}
        hrefOf={(itemId) => `${base}/butir/${itemId}`}
      />
      <Section title={m.assessment_years()} hint={m.assessment_years_hint()}>
        <YearTable years={loaderData.years} />
      </Section>
    </>
  )
}

const bases = {
  EVALUATOR: m.assessment_loss_basis_evaluator,
  SELF: m.assessment_loss_basis_self,
  BEST: m.assessment_loss_basis_best,
}

function Loss({ data: { loss, assessment } }: { data: Data }) {
  const { indicators } = assessment.instrument.content
  const nameOf = (number: number) => indicators.find((one) => one.number === number)?.name ?? ''
  return (
    <Section title={m.assessment_loss_title()} hint={bases[loss.basis]()}>
      <LossTable loss={loss} nameOf={nameOf} />
    </Section>
  )
}

const titleOf = ({ assessment: { unit, year } }: Data) => m.assessment_of({ unit: unit.name, year })

function leadOf({ evaluator, self, shown }: Data) {
  const given = (shown && evaluator.result) || self.result
  if (!given) return m.assessment_lead_none()
  const { letter } = given
  const words = {
    ...{ index: formatFixed(given.rounded), letter: letter?.letter ?? '' },
    label: letter?.label ?? '',
  }
  return shown && evaluator.result
    ? m.assessment_lead_evaluator(words)
    : m.assessment_lead_self(words)
}
