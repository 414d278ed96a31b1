import { TableProperties } from 'lucide-react'
import { Link } from 'react-router'
import { isoDay, type TimeHorizon, type TimeUnit } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { EmptyState, Section } from './page.tsx'
import { type Column, DataTable } from './table.tsx'
import { timeFrameText } from './time-frame.ts'

export type GatheredRow = {
  id: string
  number: number
  problem: string
  recommendation: string
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
  dueOn: Date | null
  ownerPosition: string | null
  owner: { position: string | null; user: { name: string } } | null
  service: { name: string } | null
  _count: { feedback: number }
}

type Props<Row extends GatheredRow> = {
  rows: readonly Row[]
  hrefOf: (row: Row) => string
}

/** The rows as the Berita Acara lists them. */
export function GatheredRows<Row extends GatheredRow>({ rows, hrefOf }: Props<Row>) {
  return (
    <Section title={m.follow_up_rows()}>
      <DataTable
        caption={m.follow_up_rows()}
        columns={columnsFor(hrefOf)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={TableProperties} title={m.follow_up_rows_none()}>
            {m.follow_up_rows_none_hint()}
          </EmptyState>
        }
      />
    </Section>
  )
}

const columnsFor = <Row extends GatheredRow>(hrefOf: (row: Row) => string): Column<Row>[] => [
  {
    key: 'number',
    header: m.common_number_column(),
    primary: true,
    className: 'tabular-nums',
    cell: (row) => (
      <Link to={hrefOf(row)} aria-label={m.follow_up_row_title({ number: row.number })}>
        {row.number}
      </Link>
    ),
  },
  { key: 'problem', header: m.follow_up_problem(), cell: (row) => <Problem row={row} /> },
  {
    key: 'recommendation',
    header: m.follow_up_recommendation(),
    cell: ({ recommendation }) => <span className="prose wrap-anywhere">{recommendation}</span>,
  },
  { key: 'time', header: m.follow_up_time_frame(), cell: (row) => <TimeFrame row={row} /> },
  { key: 'owner', header: m.follow_up_owner(), cell: (row) => <Owner row={row} /> },
]

function Problem({ row: { problem, _count, service } }: { row: GatheredRow }) {
  return (
    <>
      <span className="prose wrap-anywhere">{problem}</span>
      <span className="no-print mt-1 block text-muted">
        {[m.follow_up_source_count({ count: _count.feedback }), service?.name]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

function TimeFrame({ row }: { row: GatheredRow }) {
  return (
    <>
      {timeFrameText(row)}
      {row.dueOn && (
        <span className="block text-muted">
          {m.follow_up_until({ date: formatShortDate(isoDay(row.dueOn), 'UTC') })}
        </span>
      )}
    </>
  )
}

function Owner({ row: { owner, ownerPosition } }: { row: GatheredRow }) {
  if (!owner && !ownerPosition) {
    return <span className="font-semibold text-warning">{m.follow_up_owner_missing()}</span>
  }
  return (
    <>
      {ownerPosition ?? owner?.position ?? owner?.user.name}
      {owner && ownerPosition && <span className="block text-muted">{owner.user.name}</span>}
    </>
  )
}
