import { href, Link } from 'react-router'
import { monthsSince } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { formatShortDate, localDay } from './format.ts'
import { Badge } from './status.tsx'
import { type Column, DataTable } from './table.tsx'

type Service = {
  id: string
  name: string
  lastAt: Date | null
  forumId: string | null
  theme: string | null
}

type Props = { services: readonly Service[]; now: Date; timeZone: string; organization: string }

/** A unit's services, each with the forum that reviewed it last. */
export function ReviewedServices({ services, now, timeZone, organization }: Props) {
  return (
    <DataTable
      caption={m.planner_unit_services()}
      columns={columnsOf(now, timeZone, organization)}
      rows={services}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{m.planner_unit_services_none()}</p>}
    />
  )
}

const columnsOf = (now: Date, zone: string, organization: string): Column<Service>[] => [
  { key: 'name', header: m.planner_service(), primary: true, cell: ({ name }) => name },
  {
    key: 'last',
    header: m.planner_reviewed(),
    cell: ({ lastAt }) => <LastReview lastAt={lastAt} now={now} zone={zone} />,
  },
  {
    key: 'forum',
    header: m.planner_reviewed_by(),
    cell: ({ forumId, theme }) =>
      forumId && (
        <Link to={href('/:organization/kelola/forum/:forumId', { organization, forumId })}>
          {theme}
        </Link>
      ),
  },
]

function LastReview({ lastAt, now, zone }: { lastAt: Date | null; now: Date; zone: string }) {
  if (!lastAt) return <Badge tone="warning">{m.planner_reviewed_never()}</Badge>
  const isLongAgo = monthsSince(localDay(lastAt, zone), localDay(now, zone)) > 12
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {formatShortDate(lastAt, zone)}
      {isLongAgo && <Badge tone="warning">{m.planner_reviewed_long_ago()}</Badge>}
    </span>
  )
}
