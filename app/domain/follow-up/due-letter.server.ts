import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import type { NewMail } from '../mail/outbox.server.ts'
import { dayInWords, type LetterLocale, letterBody, letterLocale } from '../reminder/letter.ts'
import type { RemindingOrganization } from '../reminder/organizations.server.ts'
import type { ReminderKind } from '../reminder/reminder.ts'
import type { DuePromise } from './due-reminder.server.ts'
import { promiseLine } from './promise-line.ts'
import type { RemindedStaff } from './reminded-staff.server.ts'

type Reminder = { kind: ReminderKind; promise: DuePromise; recipient: RemindedStaff }

/** What one person is told of promises under one heading; its link leads to the promise, or to the list of several. */
export function dueLetter(
  reminders: readonly Reminder[],
  { name: organization, slug }: RemindingOrganization,
): NewMail {
  const [first] = reminders
  if (!first) throw new RangeError('A letter about nothing')
  const { kind, recipient, promise } = first
  const { name, email, locale: language } = recipient.user
  const locale = letterLocale(language)
  const { subject, intro } = wordsOf(kind, reminders.length, locale)
  const desk = `${env.BASE_URL}/${slug}/kelola`
  const url = reminders.length === 1 ? `${desk}/tindak-lanjut/${promise.id}` : listOf(first, desk)
  const lines = reminders.slice(0, mostNamed).map((one) => `- ${lineOf(one, locale)}`)
  const more = reminders.length - lines.length
  return {
    ...{ invitationId: null, forumId: null, calendar: null, recipient: email, reminder: kind },
    subject,
    body: letterBody(
      { name, organization, url },
      [intro, '', ...lines, ...(more > 0 ? [m.reminder_more({ count: more }, { locale })] : [])],
      locale,
    ),
  }
}

/** Promises a letter names one by one. */
export const mostNamed = 20

function listOf({ kind, promise, recipient }: Reminder, desk: string) {
  if (promise.ownerId === recipient.id) return `${desk}/tugas-saya`
  const late = `${desk}/tindak-lanjut?waktu=${kind === 'DUE_SOON' ? 'segera' : 'terlambat'}`
  return recipient.unitId ? late : `${late}&unit=${promise.unitId}`
}

function wordsOf(kind: ReminderKind, count: number, locale: LetterLocale) {
  const at = { locale } as const
  if (kind === 'DUE_SOON') {
    return {
      subject: m.reminder_due_soon_subject({ count }, at),
      intro: m.reminder_due_soon_intro({}, at),
    }
  }
  if (kind === 'OVERDUE') {
    return {
      subject: m.reminder_overdue_subject({ count }, at),
      intro: m.reminder_overdue_intro({}, at),
    }
  }
  return {
    subject: m.reminder_escalation_subject({ count }, at),
    intro: m.reminder_escalation_intro({}, at),
  }
}

function lineOf({ kind, promise }: Reminder, locale: LetterLocale) {
  const line = promiseLine(promise, locale)
  if (kind !== 'ESCALATION') return line
  const since = dayInWords(promise.lastUpdateOn, locale)
  return `${line}; ${m.reminder_silent_since({ date: since }, { locale })}`
}
