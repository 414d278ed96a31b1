import { href, Link } from 'react-router'
import type { BoardColumn } from '#domain/follow-up/board.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { Due } from './due.tsx'
import { formatNumber } from './format.ts'
import { StatusPill } from './status.tsx'

type BoardCard = {
  id: string
  number: number
  recommendation: string
  status: FollowUpStatus
  dueOn: Date | null
  ownerPosition: string | null
  owner: { user: { name: string } } | null
  unit: { name: string; shortName: string | null }
  forum: { year: number }
}

type Column = { column: BoardColumn; total: number; cards: readonly BoardCard[] }

type Props = { columns: readonly Column[]; today: string; organization: string }

/** Promises by state, a column each; under one another where there is no room beside. */
export function FollowUpBoard({ columns, ...rest }: Props) {
  return (
    <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-5">
      {columns.map((column) => (
        <BoardSection key={column.column} {...column} {...rest} />
      ))}
    </div>
  )
}

const titles: Record<BoardColumn, () => string> = {
  planning: m.follow_up_column_planning,
  working: m.follow_up_column_working,
  waiting: m.follow_up_column_waiting,
  judging: m.follow_up_column_judging,
  done: m.follow_up_column_done,
}

function BoardSection({
  column,
  total,
  cards,
  today,
  organization,
}: Column & Omit<Props, 'columns'>) {
  return (
    <section className="rounded-lg bg-sunken p-4">
      <div className="mb-4 flex items-baseline justify-between gap-2">
        <h2 className="text-base">{titles[column]()}</h2>
        <span className="text-sm text-muted tabular-nums">
          {cards.length < total
            ? m.follow_up_column_more({ shown: cards.length, total: formatNumber(total) })
            : formatNumber(total)}
        </span>
      </div>
      {cards.length === 0 ? (
        <p className="text-sm text-muted">{m.follow_up_column_none()}</p>
      ) : (
        <ul className="grid gap-3">
          {cards.map((card) => (
            <Card key={card.id} {...{ card, today, organization }} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Card({
  card,
  today,
  organization,
}: {
  card: BoardCard
  today: string
  organization: string
}) {
  const to = href('/:organization/kelola/tindak-lanjut/:followUpId', {
    organization,
    followUpId: card.id,
  })
  return (
    <li className="card grid gap-2 p-4 text-sm">
      <Link to={to} className="card-link line-clamp-3 font-semibold wrap-anywhere">
        {card.recommendation}
      </Link>
      <p className="text-muted">
        {card.unit.shortName ?? card.unit.name} · {card.forum.year} ·{' '}
        {m.follow_up_number({ number: card.number })}
      </p>
      <p className="text-muted">{card.owner?.user.name ?? card.ownerPosition}</p>
      <div className="flex flex-wrap items-center gap-2">
        <StatusPill of="followUp" status={card.status} label={followUpStatusLabel(card.status)} />
        <Due status={card.status} dueOn={card.dueOn} today={today} />
      </div>
    </li>
  )
}
