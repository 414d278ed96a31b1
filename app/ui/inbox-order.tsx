import { Link, useLocation } from 'react-router'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { m } from '#messages'
import { SORT, withParams } from './paging.ts'
import { PriorityRule } from './priority.tsx'

/** Within one forum: the newest or the most important first, and how that is counted. */
export function InboxOrder({ filter }: { filter: InboxFilter }) {
  const { search } = useLocation()
  const orders = [
    [null, m.voice_sort_newest()],
    ['penting', m.voice_sort_priority()],
  ] as const
  return (
    <>
      <nav
        aria-label={m.voice_sort()}
        className="no-print mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-2"
      >
        {orders.map(([order, label]) => (
          <Link
            key={label}
            to={withParams(search, { [SORT]: order })}
            aria-current={(filter.urut ?? null) === order ? 'page' : undefined}
            className="py-1 aria-[current]:font-bold"
          >
            {label}
          </Link>
        ))}
      </nav>
      {filter.urut && <PriorityRule />}
    </>
  )
}
