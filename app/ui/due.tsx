import { isDueSoon, isOverdue, type Timed } from '#domain/follow-up/follow-up.ts'
import { isoDay } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { formatDue, formatShortDate } from './format.ts'
import { Badge } from './status.tsx'

type Props = {
  status: Timed['status']
  dueOn: Date | string | null
  /** Today on the forum's calendar, `YYYY-MM-DD`. */
  today: string
}

/** The day a promise is due, and loudly so once it is past. */
export function Due({ status, dueOn, today }: Props) {
  if (!dueOn) return <span className="text-muted">{m.follow_up_no_due_date()}</span>
  const day = isoDay(new Date(dueOn))
  const timed = { status, dueOn: day }
  const isLate = isOverdue(timed, today)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <time dateTime={day} className="whitespace-nowrap">
        {formatShortDate(day, 'UTC')}
      </time>
      {(isLate || isDueSoon(timed, today)) && (
        <Badge tone={isLate ? 'danger' : 'warning'}>{formatDue(day, today, 'UTC')}</Badge>
      )}
    </span>
  )
}
