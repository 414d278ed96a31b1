import { m } from '#messages'
import { formatTime } from './format.ts'

type CheckIn = {
  outcome: 'recorded' | 'already'
  name: string
  checkedInAt: Date
  waitlisted?: boolean
}

/** What the desk says after a check-in: let in now, or was in already since then. */
export function checkInSentence(
  { outcome, name, checkedInAt, waitlisted }: CheckIn,
  timeZone: string,
) {
  if (waitlisted) return m.attendance_was_waitlisted({ name })
  if (outcome === 'recorded') return m.attendance_in_now({ name })
  return m.attendance_in_already({ name, time: formatTime(checkedInAt, timeZone) })
}
