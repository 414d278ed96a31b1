import { dueDateOf } from '../follow-up/time-frame.ts'
import type { ReminderKind } from '../reminder/reminder.ts'

/** A unit as far as its next forum is concerned. Days are `YYYY-MM-DD`. */
export type DueUnit = {
  /** When it last held one. */
  lastOn: string | null
  /** The next day it has fixed, of whatever year. */
  nextOn: string | null
  /** Whether it held one this year. */
  held: boolean
  closesOn: string | null
}

const months = [
  [11, 'MONTHS_11'],
  [10, 'MONTHS_10'],
  [9, 'MONTHS_9'],
] as const satisfies ReadonlyArray<readonly [number, ReminderKind]>

/** The latest of the three months that passed since the last forum, while no day is set for the next. */
export function monthsReminder({ lastOn, nextOn }: DueUnit, today: string): ReminderKind | null {
  if (!lastOn || nextOn) return null
  const passed = months.find(([value]) => dueDateOf(lastOn, { value, unit: 'MONTHS' }) <= today)
  return passed?.[1] ?? null
}

/** How near the local closing date is, while nothing is held nor planned until then. */
export function closingReminder(unit: DueUnit, today: string): ReminderKind | null {
  const { held, nextOn, closesOn } = unit
  if (held || !closesOn || today > closesOn) return null
  if (nextOn && nextOn <= closesOn) return null

  const days = (Date.parse(closesOn) - Date.parse(today)) / 86_400_000
  if (days <= 7) return 'CLOSING_7'
  return days <= 30 ? 'CLOSING_30' : null
}
