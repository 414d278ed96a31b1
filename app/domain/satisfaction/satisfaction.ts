import type { SkmElement } from '../feedback/feedback.ts'
import type { FollowUpStatus } from '../follow-up/follow-up.ts'
import type { TimeHorizon, TimeUnit } from '../follow-up/time-frame.ts'
import type { Means, Satisfaction } from './ikm.ts'
import type { Period } from './period.ts'

/** How a satisfaction index came to be known. */
export const satisfactionSources = ['TYPED', 'IMPORTED', 'OWN_SURVEY'] as const
export type SatisfactionSource = (typeof satisfactionSources)[number]

/** What a respondent may answer to each question, the worst first. */
export const scores = [1, 2, 3, 4] as const
export type Score = (typeof scores)[number]

/** What the users of a unit (or of one service) thought in a period, with the index that makes. */
export type Snapshot = Period &
  Satisfaction & {
    id: string
    unitId: string
    serviceId: string | null
    /** The service, or the unit as a whole. */
    scopeId: string
    service: { name: string } | null
    beginsOn: Date
    endsOn: Date
    population: number | null
    respondents: number
    means: Means
    source: SatisfactionSource
    note: string | null
    revision: number
  }

/** A promise as the RTL tells it. */
export type PlannedPromise = {
  id: string
  skmElement: SkmElement | null
  recommendation: string
  status: FollowUpStatus
  dueOn: Date | null
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
  ownerPosition: string | null
  owner: { position: string | null; user: { name: string } } | null
}
