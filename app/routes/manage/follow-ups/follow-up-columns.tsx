import { href, Link } from 'react-router'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { citizenViewOf } from '#domain/follow-up/verdict.ts'
import { m } from '#messages'
import { Due } from '#ui/due.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Column } from '#ui/table.tsx'
import { TwoVerdictBadges } from '#ui/two-verdicts.tsx'
import type { Route } from './+types/follow-ups'

type ListedRow = Route.ComponentProps['loaderData']['page']['rows'][number]

/** The promises of an organization beside one another; the unit only where there are several. */
export const followUpColumns = (
  params: { organization: string },
  today: string,
  withUnit: boolean,
): Column<ListedRow>[] => [
  {
    key: 'promise',
    header: m.follow_up_recommendation(),
    primary: true,
    cell: (row) => <Promised row={row} params={params} />,
  },
  ...(withUnit ? [unitColumn()] : []),
  {
    key: 'owner',
    header: m.follow_up_owner(),
    cell: ({ owner, ownerPosition }) => owner?.user.name ?? ownerPosition ?? '–',
  },
  ...standingColumns(today),
]

function Promised({ row, params }: { row: ListedRow; params: { organization: string } }) {
  const own = { ...params, followUpId: row.id }
  return (
    <>
      <Link
        to={href('/:organization/kelola/tindak-lanjut/:followUpId', own)}
        className="line-clamp-3 wrap-anywhere"
      >
        {row.recommendation}
      </Link>
      <span className="mt-1 line-clamp-2 text-sm font-normal text-muted wrap-anywhere">
        {row.forum.year} · {m.follow_up_number({ number: row.number })} · {row.problem}
      </span>
    </>
  )
}

const unitColumn = (): Column<ListedRow> => ({
  key: 'unit',
  header: m.follow_up_unit(),
  cell: ({ unit }) => unit.shortName ?? unit.name,
})

const standingColumns = (today: string): Column<ListedRow>[] => [
  {
    key: 'due',
    header: m.follow_up_due(),
    cell: ({ status, dueOn }) => <Due status={status} dueOn={dueOn} today={today} />,
  },
  {
    key: 'status',
    header: m.follow_up_state(),
    cell: ({ status }) => (
      <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
    ),
  },
  {
    key: 'verdicts',
    header: m.follow_up_done_according_to(),
    cell: ({ status, verdicts }) => (
      <TwoVerdictBadges status={status} citizens={citizenViewOf(verdicts)} />
    ),
  },
]
