import type { InstrumentContent } from '#domain/assessment/instrument.schema.ts'
import type { resultOf } from '#domain/assessment/score.ts'
import { confidenceLabel } from '#domain/assessment/terms.ts'
import { m } from '#messages'
import { formatFixed, formatPercent } from './format.ts'
import { Stat, Stats } from './stat.tsx'

type Result = ReturnType<typeof resultOf>
type Total = { f02: number; missing: number; result: Result }

type Props = {
  evaluator: Total
  self: Total
  shown: boolean
  f03: number | null
  responses: number
  foreseen: { percent: number; most: number }
  content: InstrumentContent
}

/** The index three ways: by the evaluator, by the unit itself, and what users and live data say. */
export function AssessmentResult(props: Props) {
  const { evaluator, self, shown, f03, responses, foreseen, content } = props
  const { minimum } = content.sample
  return (
    <>
      <Stats>
        <Stat value={shown ? indexOf(evaluator.result) : '–'}>
          {shown ? wordsOf(evaluator, m.assessment_by_evaluator()) : m.assessment_grades_hidden()}
        </Stat>
        <Stat value={indexOf(self.result)}>{wordsOf(self, m.assessment_by_self())}</Stat>
        <Stat
          value={f03 === null ? '–' : formatPercent(f03, 1)}
          tone={responses < minimum ? 'warning' : undefined}
        >
          {m.assessment_f03_of({ responses, minimum })}
        </Stat>
        <Stat value={formatPercent(foreseen.percent, 2)}>
          {m.assessment_foreseen_of({ most: formatPercent(foreseen.most, 2) })}
        </Stat>
      </Stats>
      <Sureness content={content} />
    </>
  )
}

/** How sure the rules of the reckoning are; nothing that is only remembered or ours is shown as law. */
export function Sureness({ content }: { content: InstrumentContent }) {
  const { confidence, shares, sample } = content
  const parts = [
    [m.assessment_rule_formula({ ...shares }), confidence.formula],
    [m.assessment_rule_users(), confidence.userPercent],
    [m.assessment_rule_rounding(), confidence.rounding],
    [m.assessment_rule_letters(), confidence.letters],
    [sample.note, confidence.sample],
  ] as const
  return (
    <details className="mt-6 text-sm">
      <summary>{m.assessment_sureness()}</summary>
      <ul className="mt-3 grid list-disc gap-1 pl-5 text-muted">
        {parts.map(([rule, tag]) => (
          <li key={rule}>
            {rule} {confidenceLabel(tag)}
          </li>
        ))}
      </ul>
    </details>
  )
}

const indexOf = (result: Result) => (result ? formatFixed(result.rounded) : '–')

function wordsOf({ result, missing }: Total, whose: string) {
  if (!result) {
    return missing > 0
      ? m.assessment_index_missing({ whose, count: missing })
      : m.assessment_index_no_users({ whose })
  }
  const { letter } = result
  return m.assessment_index_letter({
    ...{ whose, letter: letter?.letter ?? '', label: letter?.label ?? '' },
  })
}
