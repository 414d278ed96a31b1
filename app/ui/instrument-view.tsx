import { Link } from 'react-router'
import type { InstrumentContent } from '#domain/assessment/instrument.schema.ts'
import { indicatorsOf, shareOf } from '#domain/assessment/instrument.ts'
import { confidenceLabel } from '#domain/assessment/terms.ts'
import { m } from '#messages'
import { formatFixed, formatPercent } from './format.ts'
import { Section } from './page.tsx'
import { DataTable } from './table.tsx'

type Props = { content: InstrumentContent; editUrl?: (number: number) => string }

/** A version of the instrument: its aspects and indicators with their weights, its statements, its letters. */
export function InstrumentView({ content, editUrl }: Props) {
  return (
    <>
      {content.aspects.map((aspect) => (
        <Section
          key={aspect.id}
          title={`${aspect.roman}. ${aspect.name}`}
          hint={m.assessment_weight_of({ weight: formatPercent(aspect.weight) })}
        >
          <Indicators content={content} aspectId={aspect.id} editUrl={editUrl} />
        </Section>
      ))}
      <Section title={m.assessment_survey()} hint={m.assessment_survey_scale()}>
        <ol className="rows">
          {content.statements.map(({ number, code, text }) => (
            <li key={code}>
              {number}. {text} <span className="text-sm text-muted">({code})</span>
            </li>
          ))}
        </ol>
      </Section>
      <Letters content={content} />
    </>
  )
}

function Indicators({ content, aspectId, editUrl }: Props & { aspectId: string }) {
  return (
    <ol className="rows">
      {indicatorsOf(content, aspectId).map((indicator) => (
        <li key={indicator.number} className="grid gap-2">
          <p className="font-semibold">
            {indicator.number}. {indicator.name}
          </p>
          <p className="text-sm text-muted">
            {m.assessment_indicator_weight({
              weight: formatPercent(indicator.weight),
              share: formatPercent(shareOf(content, indicator)),
            })}{' '}
            {confidenceLabel(indicator.confidence.wording)}
          </p>
          <details className="text-sm">
            <summary>{m.assessment_rubric()}</summary>
            <ol start={0} className="mt-2 grid list-decimal gap-1 pl-6">
              {indicator.options.map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
            </ol>
          </details>
          {editUrl && (
            <p>
              <Link to={editUrl(indicator.number)}>
                {m.assessment_wording_of({ number: indicator.number })}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Letters({ content: { letters } }: { content: InstrumentContent }) {
  return (
    <Section title={m.assessment_letters()}>
      <DataTable
        caption={m.assessment_letters()}
        rows={letters}
        rowKey={({ letter }) => letter}
        columns={[
          {
            ...{ key: 'letter', header: m.assessment_letter(), primary: true },
            cell: ({ letter }) => letter,
          },
          {
            ...{ key: 'from', header: m.assessment_from(), numeric: true },
            cell: ({ minimum }) => formatFixed(minimum),
          },
          { key: 'label', header: m.assessment_meaning(), cell: ({ label }) => label },
        ]}
      />
    </Section>
  )
}
