import { m } from '#messages'
import { formatFixed, formatPercent } from './format.ts'
import { Progress } from './meter.tsx'
import { DataTable } from './table.tsx'

type Aspect = {
  id: string
  roman: string
  name: string
  weight: number
  self: number
  evaluator: number
}

/** The aspects with how far each is from its best, by the unit and by the evaluator. */
export function AspectTable({ aspects, shown }: { aspects: readonly Aspect[]; shown: boolean }) {
  return (
    <DataTable
      caption={m.assessment_aspects()}
      rows={aspects}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'name', header: m.assessment_aspect(), primary: true },
          cell: ({ roman, name }) => `${roman}. ${name}`,
        },
        {
          ...{ key: 'weight', header: m.assessment_weight(), numeric: true },
          cell: ({ weight }) => formatPercent(weight, 0),
        },
        {
          ...{ key: 'self', header: m.assessment_by_self() },
          cell: ({ self }) => <Progress value={self} label={m.assessment_reached()} />,
        },
        {
          ...{ key: 'evaluator', header: m.assessment_by_evaluator() },
          cell: ({ evaluator }) =>
            shown ? <Progress value={evaluator} label={m.assessment_reached()} /> : '–',
        },
      ]}
    />
  )
}

type Loss = {
  basis: 'EVALUATOR' | 'SELF' | 'BEST'
  f02Loss: number
  ippLoss: number
  now: { rounded: number; letter?: { letter: string } } | null
  without: { rounded: number; letter?: { letter: string } } | null
  rows: readonly { number: number; now: number; without: number }[]
}

/** What the same assessment would be without a forum. */
export function LossTable({ loss, nameOf }: { loss: Loss; nameOf: (number: number) => string }) {
  const { now, without } = loss
  return (
    <div className="grid gap-5">
      <p className="text-lg">
        {m.assessment_loss({
          ...{ f02: formatPercent(loss.f02Loss, 3), ipp: formatFixed(loss.ippLoss) },
        })}{' '}
        {now &&
          without &&
          m.assessment_loss_letters({
            ...{ now: formatFixed(now.rounded), nowLetter: now.letter?.letter ?? '' },
            without: formatFixed(without.rounded),
            withoutLetter: without.letter?.letter ?? '',
          })}
      </p>
      <DataTable
        caption={m.assessment_loss_title()}
        rows={loss.rows}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            ...{ key: 'name', header: m.assessment_indicator(), primary: true },
            cell: ({ number }) => `${number}. ${nameOf(number)}`,
          },
          {
            ...{ key: 'now', header: m.assessment_loss_now(), numeric: true },
            cell: ({ now: grade }) => grade,
          },
          {
            ...{ key: 'without', header: m.assessment_loss_without(), numeric: true },
            cell: ({ without: grade }) => grade,
          },
        ]}
      />
    </div>
  )
}

type Year = {
  id: string
  year: number
  ipp: number | null
  letter: string | null
  self: number | null
  f03: number | null
}

/** The unit's index from year to year. */
export function YearTable({ years }: { years: readonly Year[] }) {
  const index = (value: number | null) => (value === null ? '–' : formatFixed(value))
  return (
    <DataTable
      caption={m.assessment_years()}
      rows={years.toSorted((one, other) => other.year - one.year)}
      rowKey={({ id }) => id}
      columns={[
        { key: 'year', header: m.common_year(), primary: true, cell: ({ year }) => year },
        {
          ...{ key: 'ipp', header: m.assessment_index(), numeric: true },
          cell: ({ ipp, letter }) => (ipp === null ? '–' : `${index(ipp)} (${letter})`),
        },
        {
          ...{ key: 'self', header: m.assessment_by_self(), numeric: true },
          cell: ({ self }) => index(self),
        },
        {
          ...{ key: 'f03', header: m.assessment_f03(), numeric: true },
          cell: ({ f03 }) => (f03 === null ? '–' : formatPercent(f03, 1)),
        },
      ]}
    />
  )
}
