import { Link } from 'react-router'
import { m } from '#messages'

type Saved = { id: string; name: string; search: string }

type BarProps = {
  filters: readonly Saved[]
  /** The address of the inbox, and the query that is on. */
  inbox: string
  on: string
}

/** Saved filters, one press away; the one that is on is marked. Whatever is on can be saved. */
export function SavedFilterBar({ filters, inbox, on }: BarProps) {
  const isSaved = filters.some(({ search }) => search === on)
  if (filters.length === 0 && on === '') return null
  return (
    <nav
      aria-label={m.feedback_filters()}
      className="no-print mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-2"
    >
      {filters.map(({ id, name, search }) => (
        <Link
          key={id}
          to={`${inbox}?${search}`}
          aria-current={search === on ? 'page' : undefined}
          className="max-w-64 truncate py-1 aria-[current]:font-bold"
        >
          {name}
        </Link>
      ))}
      {on !== '' && !isSaved && (
        <Link to={`${inbox}/saringan?${on}`} className="py-1">
          + {m.feedback_filter_save()}
        </Link>
      )}
      {filters.length > 0 && (
        <Link to={`${inbox}/saringan`} className="py-1 text-sm">
          {m.feedback_filters_manage()}
        </Link>
      )}
    </nav>
  )
}
