import type { ReactNode } from 'react'
import { href, Link } from 'react-router'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import type { UnitCategory } from '#domain/organization/organization.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { monthIn } from '#domain/planner/planner.ts'
import { m } from '#messages'
import { formatShortMonth } from './format.ts'
import { Icon } from './icon.tsx'
import { NextStep, type Standing, StandingBadge } from './planner-state.tsx'
import { lookOf, StatusPill } from './status.tsx'
import { type Column, DataTable } from './table.tsx'

type BoardForum = { id: string; theme: string; status: ForumStatus; day: string | null }

export type BoardRow = Standing & {
  category: UnitCategory
  forums: readonly BoardForum[]
  services: number
  staleServices: number
}

type Props = {
  rows: readonly BoardRow[]
  year: number
  /** On the organization's calendar, `YYYY-MM-DD`. */
  today: string
  params: { organization: string }
  mayPlan: boolean
  empty: ReactNode
}

/** Units by months, each forum in the month of its day; on a phone a card a unit. */
export function Board({ rows, empty, ...board }: Props) {
  const present = new Set(rows.flatMap(({ forums }) => forums.map(({ status }) => status)))
  return (
    <>
      <DataTable
        caption={m.planner_board()}
        columns={columnsOf(board)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {present.size > 0 && (
        <div className="mt-6 grid gap-3 text-sm text-muted">
          <p>{m.planner_board_hint()}</p>
          <ul aria-label={m.planner_legend()} className="flex flex-wrap gap-2">
            {[...present].map((status) => (
              <li key={status}>
                <StatusPill of="forum" status={status} label={forumStatusLabel(status)} />
              </li>
            ))}
          </ul>
          <p className="no-print">{m.planner_print_hint()}</p>
        </div>
      )}
    </>
  )
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function columnsOf(board: Omit<Props, 'rows' | 'empty'>): Column<BoardRow>[] {
  const { year, today, params } = board
  const inMonth = (month: number | null): Column<BoardRow> => ({
    key: month === null ? 'undated' : `month-${month}`,
    header: month === null ? m.planner_undated() : formatShortMonth(month),
    className: monthIn(year, today) === month && month !== null ? 'month month-now' : 'month',
    cell: ({ forums }) =>
      forums
        .filter(({ day }) => monthIn(year, day) === month)
        .map((forum) => (
          <ForumMark key={forum.id} forum={forum} organization={params.organization} />
        )),
  })
  return [
    {
      key: 'unit',
      header: m.planner_unit(),
      primary: true,
      cell: (row) => <UnitName row={row} {...board} />,
    },
    { key: 'state', header: m.planner_state(), cell: (row) => <State row={row} {...board} /> },
    ...months.map(inMonth),
    inMonth(null),
    { key: 'services', header: m.planner_services(), numeric: true, cell: servicesOf },
  ]
}

function UnitName({ row, year, params }: { row: BoardRow; year: number; params: Props['params'] }) {
  const to = href('/:organization/kelola/perencana/unit/:unitId', { ...params, unitId: row.id })
  return (
    <>
      <Link to={`${to}?tahun=${year}`}>{row.name}</Link>
      <span className="block text-sm font-normal text-muted">
        {unitCategoryLabel(row.category)}
      </span>
    </>
  )
}

function State({
  row,
  year,
  today,
  params,
  mayPlan,
}: { row: BoardRow } & Omit<Props, 'rows' | 'empty'>) {
  const isOver = `${year}-12-31` < today
  return (
    <div className="grid justify-items-start gap-2">
      <StandingBadge unit={row} />
      {mayPlan && !isOver && <NextStep unit={row} year={year} organization={params.organization} />}
    </div>
  )
}

/** A forum in its month: its day of the month in the colour of its state. */
function ForumMark({ forum, organization }: { forum: BoardForum; organization: string }) {
  const [tone, icon] = lookOf('forum', forum.status)
  return (
    <Link
      to={href('/:organization/kelola/forum/:forumId', { organization, forumId: forum.id })}
      className={`badge tone-${tone} no-underline`}
      title={forum.theme}
    >
      <Icon of={icon} />
      {forum.day ? Number(forum.day.slice(8)) : ''}
      <span className="sr-only">
        {forumStatusLabel(forum.status)}: {forum.theme}
      </span>
    </Link>
  )
}

function servicesOf({ services, staleServices }: BoardRow) {
  if (services === 0) return <span className="text-muted">–</span>
  const counts = m.planner_services_of({ stale: staleServices, total: services })
  return staleServices > 0 ? <span className="text-warning">{counts}</span> : counts
}
