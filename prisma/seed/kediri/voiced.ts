import type { FeedbackStatus } from '#db/generated/enums.ts'
import { dayOf, plusMinutes } from '../days.ts'
import type { SeedFeedback } from './material.ts'
import type { Gathering } from './town.ts'

/** An input that was added. */
export type Voiced = { told: SeedFeedback; id: string; at: Date; status: FeedbackStatus }

/** Staff turn to an input on the next working day, but not in the future. */
export function dayAfter({ town }: Gathering, { at }: Voiced) {
  const next = plusMinutes(at, 1440)
  const date = dayOf(next < town.days.now ? next : at, town.days.zone)
  return { date, at: '10.30' }
}
