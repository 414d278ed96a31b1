import { Link, useLocation } from 'react-router'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { countText } from './count-text.ts'
import { withParams } from './paging.ts'

type Props = {
  counts: { status: FeedbackStatus; count: number | null }[]
  /** What counts stop at: as many or more. */
  countLimit: number
  filter: InboxFilter
}

/** The inbox by state, each with how many there are. */
export function ByStatus({ counts, countLimit, filter }: Props) {
  const { search } = useLocation()
  const shown = counts.filter(({ status, count }) => count !== 0 || status === filter.status)
  return (
    <nav aria-label={m.feedback_by_status()} className="public-nav tabs no-print mb-6">
      <Link
        to={withParams(search, { status: null })}
        aria-current={filter.status ? undefined : 'page'}
      >
        {m.common_all()}
      </Link>
      {shown.map(({ status, count }) => (
        <Link
          key={status}
          to={withParams(search, { status })}
          aria-current={status === filter.status ? 'page' : undefined}
        >
          {feedbackStatusLabel(status)}
          {count !== null && (
            <span className="ml-1.5 text-sm text-muted tabular-nums">
              {countText(count, countLimit)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
