import { href, Link } from 'react-router'
import type { Snapshot } from '#domain/satisfaction/satisfaction.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { changeText } from './element-chart.tsx'
import { formatFixed, formatShortDate } from './format.ts'
import { type Column, DataTable } from './table.tsx'

type Effect = {
  id: string
  theme: string
  startsAt: Date | null
  timeZone: string
  before: Snapshot | null
  after: Snapshot | null
  change: number | null
}

/** The forums of a unit, each with the index before it and after. */
export function ForumEffects({ forums, organization }: { forums: Effect[]; organization: string }) {
  return (
    <DataTable
      caption={m.satisfaction_effects()}
      columns={columnsFor(organization)}
      rows={forums}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{m.satisfaction_effects_none()}</p>}
    />
  )
}

const columnsFor = (organization: string): Column<Effect>[] => [
  {
    key: 'forum',
    header: m.satisfaction_forum(),
    primary: true,
    cell: ({ id, theme, startsAt, timeZone }) => (
      <>
        <Link
          to={href('/:organization/kelola/forum/:forumId/kepuasan', { organization, forumId: id })}
        >
          {theme}
        </Link>
        {startsAt && (
          <span className="block text-sm font-normal text-muted">
            {formatShortDate(startsAt, timeZone)}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'before',
    header: m.satisfaction_before(),
    cell: ({ before }) => <IndexOf period={before} />,
  },
  { key: 'after', header: m.satisfaction_after(), cell: ({ after }) => <IndexOf period={after} /> },
  {
    key: 'change',
    header: m.satisfaction_change(),
    numeric: true,
    cell: ({ change }) => changeText(change, 2),
  },
]

/** The index of a period, or that nobody knows it. */
export function IndexOf({ period }: { period: Effect['before'] }) {
  if (!period) return <span className="text-muted">{m.satisfaction_no_data()}</span>
  return (
    <>
      <span className="font-semibold tabular-nums">{formatFixed(period.index)}</span>{' '}
      <span className="text-sm text-muted">{periodLabel(period)}</span>
    </>
  )
}
