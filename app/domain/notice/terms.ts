import { m } from '#messages'
import type { LetterLocale } from '../reminder/letter.ts'
import type { NoticeKind, NoticeWay, StaffNoticeKind } from './notice.ts'

/** What a kind of notice is called, also in letters, which have a language of their own. */
export const noticeKindLabel = (kind: NoticeKind, locale?: LetterLocale): string =>
  kinds[kind]({}, locale && { locale })

const kinds: Record<NoticeKind, typeof m.notice_kind_assigned> = {
  RECEIVED: m.notice_kind_received,
  ANSWERED: m.notice_kind_answered,
  PROMISED: m.notice_kind_promised,
  DONE: m.notice_kind_done,
  VERIFIED: m.notice_kind_verified,
  POSTPONED: m.notice_kind_postponed,
  DROPPED: m.notice_kind_dropped,
  ASSIGNED: m.notice_kind_assigned,
  RETURNED: m.notice_kind_returned,
  DUE_SOON: m.notice_kind_due_soon,
  OVERDUE: m.notice_kind_overdue,
  ESCALATION: m.notice_kind_escalation,
  WEEKLY: m.notice_kind_weekly,
  FORUM_DUE: m.notice_kind_forum_due,
}

/** What a member is told under a kind, in a sentence. */
export const staffNoticeHint = (kind: StaffNoticeKind): string => hints[kind]()

const hints: Record<StaffNoticeKind, () => string> = {
  ASSIGNED: m.notice_hint_assigned,
  RETURNED: m.notice_hint_returned,
  DUE_SOON: m.notice_hint_due_soon,
  OVERDUE: m.notice_hint_overdue,
  ESCALATION: m.notice_hint_escalation,
  WEEKLY: m.notice_hint_weekly,
  FORUM_DUE: m.notice_hint_forum_due,
}

/** How a member is told. */
export const noticeWayLabel = (way: NoticeWay): string => ways[way]()

const ways: Record<NoticeWay, () => string> = {
  IMMEDIATE: m.notice_way_immediate,
  DAILY: m.notice_way_daily,
  NO_MAIL: m.notice_way_app_only,
}

/** How somebody is told who has no account. */
export const readerWayLabel = (way: NoticeWay): string => readerWays[way]()

const readerWays: Record<NoticeWay, () => string> = {
  IMMEDIATE: m.notice_way_immediate,
  DAILY: m.notice_way_daily,
  NO_MAIL: m.notice_way_none,
}
