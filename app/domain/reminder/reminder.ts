/** What somebody is reminded of. */
export const reminderKinds = [
  'MONTHS_9',
  'MONTHS_10',
  'MONTHS_11',
  'CLOSING_30',
  'CLOSING_7',
  'DUE_SOON',
  'OVERDUE',
  'WEEKLY',
  'ESCALATION',
  'VERDICT',
  'ANSWER',
  'DIGEST',
] as const
export type ReminderKind = (typeof reminderKinds)[number]
