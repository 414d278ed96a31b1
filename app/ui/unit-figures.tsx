import { Link } from 'react-router'
import type { Counts, Realization } from '#domain/follow-up/realization.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { m } from '#messages'
import { formatNumber, formatPercent, formatShortDate } from './format.ts'
import { Badge } from './status.tsx'
import type { Column } from './table.tsx'

export type ListedUnit = {
  id: string
  name: string
  forums: number
  held: number
  last: { theme: string; startsAt: string; timeZone: string } | null
  elements: readonly string[]
  inputs: number
  orphans: number
  participation: { score: number }
  review: { score: number; covered: number; all: number }
  promises: Counts & Realization
}

type Props = { hrefOf: (unitId: string) => string }

/** The units of an organization beside one another, for whoever compares them. */
export const unitColumns = ({ hrefOf }: Props): Column<ListedUnit>[] => [
  {
    key: 'unit',
    header: m.evaluate_unit(),
    primary: true,
    cell: (unit) => (
      <>
        <Link to={hrefOf(unit.id)}>{unit.name}</Link>
        <span className="block text-sm font-normal text-muted">{lastForumOf(unit)}</span>
      </>
    ),
  },
  ...forumColumns(),
  ...promiseColumns(),
]

const forumColumns = (): Column<ListedUnit>[] => [
  {
    key: 'forums',
    header: m.evaluate_forums(),
    cell: ({ held, forums }) =>
      forums > 0 ? m.evaluate_forums_held({ held, total: forums }) : m.evaluate_forums_none(),
  },
  {
    key: 'services',
    header: m.evaluate_services(),
    cell: ({ review: { covered, all } }) => m.evaluate_of({ count: covered, total: all }),
  },
  {
    key: 'elements',
    header: m.evaluate_elements(),
    cell: ({ elements, held }) =>
      held > 0 && m.evaluate_of({ count: elements.length, total: communityElements.length }),
  },
  {
    key: 'inputs',
    header: m.evaluate_inputs(),
    cell: (unit) => unit.forums > 0 && <Inputs {...unit} />,
  },
]

const promiseColumns = (): Column<ListedUnit>[] => [
  {
    key: 'promises',
    header: m.evaluate_promises(),
    cell: ({ promises }) => <Promises counts={promises} />,
  },
  {
    key: 'realization',
    header: m.evaluate_realization(),
    cell: ({ promises }) => <BothRealizations {...promises} />,
  },
  {
    key: 'indicator-2',
    header: m.evaluate_indicator({ number: 2 }),
    cell: ({ participation: { score } }) => m.evaluate_of({ count: score, total: 5 }),
  },
  {
    key: 'indicator-4',
    header: m.evaluate_indicator({ number: 4 }),
    cell: ({ review: { score } }) => m.evaluate_of({ count: score, total: 5 }),
  },
]

function lastForumOf({ last }: ListedUnit) {
  if (!last) return m.evaluate_no_last_forum()
  return m.evaluate_last_forum({ date: formatShortDate(last.startsAt, last.timeZone) })
}

/** How many inputs, and how many of them nobody dealt with. */
export function Inputs({ inputs, orphans }: { inputs: number; orphans: number }) {
  return (
    <Figure words={formatNumber(inputs)}>
      {orphans > 0 && (
        <Badge tone="warning">{m.evaluate_orphans({ count: formatNumber(orphans) })}</Badge>
      )}
    </Figure>
  )
}

/** How many promises were kept of those that are to be, and how many are late. */
export function Promises({ counts: { done, expected, agreed, overdue } }: { counts: Promised }) {
  if (agreed === 0) return null
  const numbers = { done: formatNumber(done), total: formatNumber(expected) }
  return (
    <Figure words={m.evaluate_promises_kept(numbers)}>
      {overdue > 0 && (
        <Badge tone="danger">{m.evaluate_overdue({ count: formatNumber(overdue) })}</Badge>
      )}
    </Figure>
  )
}

type Promised = Realization & { overdue: number }

/** The everyday figure, and under it the strict one of PEKPPP. */
export function BothRealizations({ everyday, strict }: Realization) {
  if (everyday === null && strict === null) return null
  return (
    <>
      <span className="block whitespace-nowrap">{percent(everyday)}</span>
      <span className="block text-sm whitespace-nowrap text-muted">
        {m.evaluate_realization_strict({ strict: percent(strict) })}
      </span>
    </>
  )
}

function Figure({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {words}
      {children}
    </span>
  )
}

const percent = (value: number | null) => (value === null ? '–' : formatPercent(value))
