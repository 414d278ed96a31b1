/** What somebody is told: the first seven those who spoke, marked or signed, the others staff. */
export const noticeKinds = [
  'RECEIVED',
  'ANSWERED',
  'PROMISED',
  'DONE',
  'VERIFIED',
  'POSTPONED',
  'DROPPED',
  'ASSIGNED',
  'RETURNED',
  'DUE_SOON',
  'OVERDUE',
  'ESCALATION',
  'WEEKLY',
  'FORUM_DUE',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What members of the staff are told, each in the way they chose. */
export const staffNoticeKinds = [
  'ASSIGNED',
  'RETURNED',
  'DUE_SOON',
  'OVERDUE',
  'ESCALATION',
  'WEEKLY',
  'FORUM_DUE',
] as const satisfies readonly NoticeKind[]
export type StaffNoticeKind = (typeof staffNoticeKinds)[number]

/** How somebody wants to be told by e-mail: at once, in one letter a day, or not. */
export const noticeWays = ['IMMEDIATE', 'DAILY', 'NO_MAIL'] as const
export type NoticeWay = (typeof noticeWays)[number]

/** Nobody gets more than one letter a day unless they ask for it. */
export const usualWay = 'DAILY' satisfies NoticeWay

/** The hour on an organization's clocks from which its digests leave; what happens later waits for the next day. */
export const digestHour = 8
