import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { m } from '#messages'
import { formatShortDate } from './format.ts'
import { Notice } from './page.tsx'

type Props = {
  promise: {
    status: FollowUpStatus
    statusReason: string | null
    targetFiscalYear: number | null
    reviewOn: Date | null
  }
  /** Whether the one who reads answers for it. */
  isOwn?: boolean
}

/** What holds a promise up, and who has to move. */
export function StateNotice({ promise, isOwn }: Props) {
  const { status, statusReason, targetFiscalYear, reviewOn } = promise
  if (status === 'SUBMITTED') {
    return (
      <Notice>{isOwn ? m.follow_up_notice_own_submitted() : m.follow_up_notice_submitted()}</Notice>
    )
  }
  if (!statusReason) return null
  const title = {
    WAITING_BUDGET: m.follow_up_notice_budget({ year: targetFiscalYear ?? '' }),
    DEFERRED: m.follow_up_notice_deferred({
      date: reviewOn ? formatShortDate(reviewOn, 'UTC') : '',
    }),
    RETURNED: m.follow_up_notice_returned(),
    DECLINED: m.follow_up_notice_declined(),
    CANCELLED: m.follow_up_notice_cancelled(),
  }[status as string]
  if (!title) return null
  return (
    <Notice tone={status === 'RETURNED' ? 'danger' : 'warning'} title={title}>
      <p className="prose wrap-anywhere">{statusReason}</p>
    </Notice>
  )
}
