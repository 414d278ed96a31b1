import { Link } from 'react-router'
import type { InstrumentContent } from '#domain/assessment/instrument.schema.ts'
import type { Prediction } from '#domain/assessment/prediction.ts'
import { m } from '#messages'
import { Section } from './page.tsx'
import { Badge } from './status.tsx'
import { DataTable } from './table.tsx'

type Item = {
  id: string
  number: number
  selfScore: number | null
  score: number | null
  objection: string | null
  objectionAnswer: string | null
}

type Props = {
  content: InstrumentContent
  items: readonly Item[]
  predictions: readonly Prediction[]
  shown: boolean
  hrefOf: (itemId: string) => string
}

/** Every indicator under its aspect: the unit's grade, the evaluator's, and what is foreseen. */
export function AssessmentItems({ content, items, predictions, shown, hrefOf }: Props) {
  const indicatorOf = new Map(content.indicators.map((one) => [one.number, one]))
  return content.aspects.map((aspect) => (
    <Section key={aspect.id} title={`${aspect.roman}. ${aspect.name}`}>
      <DataTable
        caption={aspect.name}
        rows={items.filter(({ number }) => indicatorOf.get(number)?.aspectId === aspect.id)}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'name', header: m.assessment_indicator(), primary: true },
            cell: (item) => (
              <>
                <Link to={hrefOf(item.id)}>
                  {item.number}. {indicatorOf.get(item.number)?.name}
                </Link>{' '}
                <Objected item={item} />
              </>
            ),
          },
          {
            ...{ key: 'self', header: m.assessment_by_self(), numeric: true },
            cell: ({ selfScore }) => selfScore ?? '–',
          },
          {
            ...{ key: 'score', header: m.assessment_by_evaluator(), numeric: true },
            cell: ({ score }) => (shown ? (score ?? '–') : '–'),
          },
          {
            ...{ key: 'foreseen', header: m.assessment_foreseen(), numeric: true },
            cell: ({ number }) => predictions.find((one) => one.number === number)?.score ?? '–',
          },
        ]}
      />
    </Section>
  ))
}

function Objected({ item: { objection, objectionAnswer } }: { item: Item }) {
  if (!objection) return null
  return objectionAnswer ? (
    <Badge tone="info">{m.assessment_objection_answered()}</Badge>
  ) : (
    <Badge tone="warning">{m.assessment_objection_open()}</Badge>
  )
}
