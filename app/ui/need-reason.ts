import { type DeskNeed, isWaiting, type NeedKind } from '#domain/desk/need.ts'
import { daysBetween } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { formatDue } from './format.ts'

type Reasoned = Pick<DeskNeed, 'kind' | 'day' | 'held' | 'count' | 'status'>

/** Why something needs somebody now, in a few words. */
export function needReason(need: Reasoned, today: string) {
  if (need.kind === 'FORUM') return forumReason(need, today)
  if (need.kind === 'UNSENT' || need.kind === 'UNANSWERED') return guestReason(need, today)
  const said = reasons[need.kind]?.(need)
  return [said, timeOf(need, today)].filter(Boolean).join(' · ')
}

const reasons: Partial<Record<NeedKind, (need: Reasoned) => string>> = {
  RETURNED: m.start_reason_returned,
  PLAN: m.start_reason_plan,
  REVIEW: m.start_reason_review,
  UNOWNED: m.start_reason_unowned,
  JUDGE: ({ count }) => m.start_reason_judge({ count: count ?? 0 }),
  PUBLISH: m.start_reason_publish,
  EVIDENCE: ({ count }) => m.start_reason_evidence({ count: count ?? 0 }),
  ASSIGNED: m.start_reason_assigned,
  INPUT: m.start_reason_input,
  MAIL: ({ status }) =>
    status === 'UNCERTAIN' ? m.start_reason_mail_uncertain() : m.start_reason_mail(),
  STAFF: ({ status }) =>
    status === 'EXPIRED' ? m.start_reason_staff_expired() : m.start_reason_staff(),
  IMPORT: ({ count }) =>
    count ? m.start_reason_import_asked({ count }) : m.start_reason_import_ready(),
}

/** Until when, or since when. */
function timeOf({ kind, day }: Reasoned, today: string) {
  if (!day) return null
  if (isWaiting(kind)) {
    const days = daysBetween(day, today)
    return days > 0 ? m.start_waiting({ count: days }) : m.start_waiting_new()
  }
  const days = daysBetween(today, day)
  if (days < 0) return m.start_late({ count: -days })
  return m.start_due({ due: formatDue(day, today, 'UTC') })
}

function forumReason({ status, held }: Reasoned, today: string) {
  if (status === 'IN_SESSION') return m.start_reason_in_session()
  const isOver = held !== null && held < today
  if (held && !isOver) return m.start_reason_begins({ due: formatDue(held, today, 'UTC') })
  if (status === 'FORMULATING' || status === 'MINUTES_SIGNING') return m.start_reason_unsigned()
  if (status === 'FOLLOW_UP') return m.start_reason_unreported()
  if (status === 'REPORTED') return m.start_reason_closable()
  return isOver ? m.start_reason_passed() : m.start_reason_undated()
}

function guestReason({ kind, day, count }: Reasoned, today: string) {
  const words = { count: count ?? 0, due: formatDue(day ?? today, today, 'UTC') }
  return kind === 'UNSENT' ? m.start_reason_unsent(words) : m.start_reason_unanswered(words)
}
