import { isServiceDelivery, type SpComponent, spComponents } from '../feedback/feedback.ts'
import { monthsSince } from '../follow-up/time-frame.ts'
import type { ServiceOutcome } from '../forum/forum.ts'

/** Where a version of a Standar Pelayanan stands. */
export const standardStatuses = ['DRAFT', 'IN_FORCE', 'SUPERSEDED', 'REVOKED'] as const
export type StandardStatus = (typeof standardStatuses)[number]

/** What a version says of one component, and what a forum made of it. */
export type StandardPart = {
  component: SpComponent
  text: string
  outcome: ServiceOutcome | null
  note: string | null
}

/** The six components that must be published. */
export const publishedComponents = spComponents.filter(isServiceDelivery)

/** Those of the six of which nothing is said yet: without them a standard cannot be issued. */
export const lackingIn = (parts: ReadonlyArray<Pick<StandardPart, 'component'>>) =>
  publishedComponents.filter((one) => !parts.some(({ component }) => component === one))

/** What a change of wording amounts to; null where neither version says anything. */
export function suggestedOutcome(
  before: string | null,
  after: string | null,
): ServiceOutcome | null {
  if (before === null && after === null) return null
  if (before === null) return 'NEW'
  if (after === null) return 'REVOKED'
  return before.trim() === after.trim() ? 'KEPT' : 'CHANGED'
}

/** Full marks of PEKPPP indicator 4 ask for a review of every service within so many months. */
export const reviewMonths = 12

/** Where the review clock of a service stands, for days written `YYYY-MM-DD`. */
export const clockStates = ['NEVER', 'OVERDUE', 'SOON', 'FRESH'] as const
export type ClockState = (typeof clockStates)[number]

export function clockOf(lastOn: string | null, today: string): ClockState {
  if (lastOn === null) return 'NEVER'
  const months = monthsSince(lastOn, today)
  if (months > reviewMonths) return 'OVERDUE'
  return months > reviewMonths - 2 ? 'SOON' : 'FRESH'
}

/** The day until which a service is to be reviewed again. */
export function reviewDueOn(lastOn: string) {
  const [year = 0, ...rest] = lastOn.split('-').map(Number)
  const [month = 1, day = 1] = rest
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + 1, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}
