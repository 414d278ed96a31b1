import { wallClockOf } from './wall-clock.ts'

type Dated = { id: string; startsAt: Date | null; timeZone: string }

/** The day of a forum on its own calendar, as a date column holds it; null without one. */
export const dayOfForum = ({ startsAt, timeZone }: Omit<Dated, 'id'>) =>
  startsAt && new Date(`${wallClockOf(startsAt, timeZone).slice(0, 10)}T00:00:00Z`)

/** What an invited person is reminded of: their answer, once for each day a forum is set to. */
export const reminderOf = (forum: Dated, invitationId: string) => ({
  kind: 'ANSWER' as const,
  subjectId: forum.id,
  cycle: dayOfForum(forum)?.toISOString().slice(0, 10) ?? '',
  recipientId: invitationId,
})

/** The condition of who was not reminded of this day yet. */
export const notRemindedOf = (forum: Omit<Dated, 'id'>) => ({
  OR: [{ remindedFor: null }, { remindedFor: { not: dayOfForum(forum) } }],
})
