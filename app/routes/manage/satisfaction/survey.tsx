import { Lock } from 'lucide-react'
import { href, Link } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { findSurvey, surveyAddress } from '#domain/satisfaction/survey.server.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { formatNumber } from '#ui/format.ts'
import { Notice, PageHeader, Section } from '#ui/page.tsx'
import { QrCode } from '#ui/qr.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import type { Route } from './+types/survey'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `${m.satisfaction_survey()} ${periodLabel(loaderData.survey)}` },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const survey = await findSurvey(actor, params.surveyId)
  const url = surveyAddress(params.organization, survey.code)
  return { survey, url, may: can(actor, 'satisfaction.manage') }
}

export default function Survey({ loaderData, params }: Route.ComponentProps) {
  const { survey, url, may } = loaderData
  const own = href('/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId', params)
  const unit = href('/:organization/kelola/unit/:unitId/kepuasan', params)
  return (
    <>
      <PageHeader
        title={`${m.satisfaction_survey()}, ${periodLabel(survey)}`}
        eyebrow={survey.service?.name ?? survey.unit.name}
        lead={m.satisfaction_survey_lead()}
        breadcrumbs={[
          { label: m.satisfaction_unit_title({ unit: survey.unit.name }), to: unit },
          { label: periodLabel(survey) },
        ]}
        action={may && !survey.closedAt && <Moves own={own} isOpen={survey.isOpen} />}
      />
      <Stats>
        <Stat value={formatNumber(survey.responses)}>
          {survey.wanted === null
            ? m.satisfaction_survey_answers()
            : m.satisfaction_survey_answers_of({ wanted: survey.wanted })}
        </Stat>
      </Stats>
      {survey.snapshotId && (
        <Notice title={m.satisfaction_form_over()}>
          <Link to={`${unit}/${survey.snapshotId}`}>{m.satisfaction_survey_result()}</Link>
        </Notice>
      )}
      {survey.isOpen && (
        <Section title={m.satisfaction_survey_share()} hint={m.satisfaction_survey_share_hint()}>
          <div className="grid gap-6 sm:grid-cols-[15rem_1fr]">
            <QrCode text={url} label={m.satisfaction_survey_qr()} />
            <div className="grid content-start gap-3">
              <a href={url} className="wrap-anywhere">
                {url}
              </a>
              <CopyButton text={url} label={m.invitation_copy_link()} />
            </div>
          </div>
        </Section>
      )}
    </>
  )
}

const Moves = ({ own, isOpen }: { own: string; isOpen: boolean }) => (
  <>
    {isOpen && <LinkButton to={`${own}/kertas`}>{m.satisfaction_survey_paper()}</LinkButton>}
    <ConfirmAction
      label={m.satisfaction_survey_close()}
      icon={Lock}
      consequence={m.satisfaction_survey_close_consequence()}
      action={`${own}/penutupan`}
    />
  </>
)
