import { type AssessmentStatus, isSurveyOpen } from '#domain/assessment/assessment.ts'
import type { InstrumentContent } from '#domain/assessment/instrument.schema.ts'
import { m } from '#messages'
import { formatNumber } from './format.ts'
import { Notice, Section } from './page.tsx'
import { DataTable } from './table.tsx'

type Props = {
  content: InstrumentContent
  survey: { responses: number; means: readonly number[] }
  surveyUrl: string
  status: AssessmentStatus
}

/** Form F-03: where it is, how many filled it in against the sample, and the mean answer to each statement. */
export function SurveyStanding({ content, survey, surveyUrl, status }: Props) {
  const { minimum } = content.sample
  const { responses, means } = survey
  return (
    <Section title={m.assessment_survey()} hint={m.assessment_survey_hint()}>
      <div className="mb-6 grid gap-4">
        {isSurveyOpen(status) && (
          <p>
            {m.assessment_survey_address()} <a href={surveyUrl}>{surveyUrl}</a>
          </p>
        )}
        {responses < minimum && (
          <Notice tone="warning">{m.assessment_survey_short({ responses, minimum })}</Notice>
        )}
      </div>
      {responses > 0 && (
        <DataTable
          caption={m.assessment_survey()}
          rows={content.statements}
          rowKey={({ code }) => code}
          columns={[
            {
              ...{ key: 'text', header: m.assessment_statement_one(), primary: true },
              cell: ({ number, text }) => `${number}. ${text}`,
            },
            {
              ...{ key: 'mean', header: m.assessment_mean(), numeric: true },
              cell: ({ number }) => {
                const place = content.statements.findIndex((one) => one.number === number)
                return formatNumber(means[place] ?? 0, 2)
              },
            },
          ]}
        />
      )}
    </Section>
  )
}
