import { m } from '#messages'
import type { ReminderKind } from './reminder.ts'

export const reminderKindLabel = (value: ReminderKind): string => labels[value]()

const labels: Record<ReminderKind, () => string> = {
  MONTHS_9: m.reminder_kind_months_9,
  MONTHS_10: m.reminder_kind_months_10,
  MONTHS_11: m.reminder_kind_months_11,
  CLOSING_30: m.reminder_kind_closing_30,
  CLOSING_7: m.reminder_kind_closing_7,
  DUE_SOON: m.reminder_kind_due_soon,
  OVERDUE: m.reminder_kind_overdue,
  WEEKLY: m.reminder_kind_weekly,
  ESCALATION: m.reminder_kind_escalation,
  VERDICT: m.reminder_kind_verdict,
  ANSWER: m.reminder_kind_answer,
  DIGEST: m.reminder_kind_digest,
}
