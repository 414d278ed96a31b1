import type { Action } from '../event/event.ts'
import type { FeedbackStatus } from '../feedback/feedback.ts'
import { type FollowUpStatus, isDone, isSettled } from '../follow-up/follow-up.ts'
import type { NoticeKind } from './notice.ts'

/**
 * Whom an event concerns: whoever gave the input it is about (or the inputs its promise came from), or marked it as
 * important, whoever signed the promise, the member the input is assigned to, the owner of the promise.
 */
export type Concerned =
  | 'GIVERS'
  | 'SUPPORTERS'
  | 'GIVERS_OF_PROMISE'
  | 'SUPPORTERS_OF_PROMISE'
  | 'WITNESSES'
  | 'ASSIGNEE'
  | 'OWNER'

export type Telling = {
  kind: NoticeKind
  to: Concerned
  /** Only when the event names this detail. */
  naming?: string
}

/** Who stands behind an input. Somebody who is several of these is told once, as the first. */
const behindInput = (kind: NoticeKind): Telling[] => [
  { kind, to: 'GIVERS' },
  { kind, to: 'SUPPORTERS' },
]

const behindPromise = (kind: NoticeKind): Telling[] => [
  { kind, to: 'GIVERS_OF_PROMISE' },
  { kind, to: 'SUPPORTERS_OF_PROMISE' },
]

/** Whoever signed knows what was promised; they hear what becomes of it. */
const behindAndWitnesses = (kind: NoticeKind): Telling[] => [
  ...behindPromise(kind),
  { kind, to: 'WITNESSES' },
]

/** Which action tells whom of what. What is not named here tells nobody. */
export const tellings: Partial<Record<Action, readonly Telling[]>> = {
  'feedback.submitted': [{ kind: 'RECEIVED', to: 'GIVERS' }],
  'feedback.answered': behindInput('ANSWERED'),
  'feedback.redirected': behindInput('ANSWERED'),
  'feedback.declared-out-of-scope': behindInput('ANSWERED'),
  'feedback.assigned': [{ kind: 'ASSIGNED', to: 'ASSIGNEE' }],
  'follow-up.agreed': [...behindPromise('PROMISED'), { kind: 'ASSIGNED', to: 'OWNER' }],
  'follow-up.planned': [{ kind: 'ASSIGNED', to: 'OWNER', naming: 'ownerId' }],
  'follow-up.changed': [{ kind: 'ASSIGNED', to: 'OWNER', naming: 'ownerId' }],
  'follow-up.reassigned': [{ kind: 'ASSIGNED', to: 'OWNER' }],
  'follow-up.put-to-budget': behindAndWitnesses('POSTPONED'),
  'follow-up.deferred': behindAndWitnesses('POSTPONED'),
  'follow-up.submitted': behindAndWitnesses('DONE'),
  'follow-up.verified': behindAndWitnesses('VERIFIED'),
  'follow-up.declined': behindAndWitnesses('DROPPED'),
  'follow-up.cancelled': behindAndWitnesses('DROPPED'),
  'follow-up.returned': [{ kind: 'RETURNED', to: 'OWNER' }],
  'follow-up.reopened-by-citizen': [{ kind: 'RETURNED', to: 'OWNER' }],
}

export const tellingActions = Object.keys(tellings) as Action[]

type Happened = { action: string; details: unknown }

/** What an event tells, and whom. */
export function tellingsOf({ action, details }: Happened): readonly Telling[] {
  const all = Object.hasOwn(tellings, action) ? (tellings[action as Action] ?? []) : []
  return all.filter(({ naming }) => !naming || isNamed(details, naming))
}

const isNamed = (details: unknown, name: string) =>
  typeof details === 'object' && details !== null && Boolean(Object(details)[name])

/** Whether it is still so when it is told: what was hidden or taken back meanwhile is nobody's news. */
export function isStillSaid({ status }: { status: FeedbackStatus }) {
  return status !== 'HIDDEN' && status !== 'WITHDRAWN'
}

/** The same of a promise: one that was returned since is not told as done, nor one reopened as verified. */
export function isStillTrue(kind: NoticeKind, { status }: { status: FollowUpStatus }) {
  if (status === 'PROPOSED') return false
  if (kind === 'VERIFIED') return isDone(status)
  if (kind === 'DONE') return isDone(status) || status === 'SUBMITTED'
  if (kind === 'POSTPONED') return status === 'WAITING_BUDGET' || status === 'DEFERRED'
  if (kind === 'DROPPED') return isDropped(status)
  if (kind === 'RETURNED') return status === 'RETURNED' || status === 'IN_PROGRESS'
  if (isReminder(kind)) return !isSettled(status) && status !== 'SUBMITTED'
  return !isDropped(status)
}

const isDropped = (status: FollowUpStatus) => status === 'DECLINED' || status === 'CANCELLED'

/** Of what is late or soon will be: no news once it is done or judged. */
const isReminder = (kind: NoticeKind) =>
  kind === 'DUE_SOON' || kind === 'OVERDUE' || kind === 'ESCALATION'

/** An address that a letter can be sent to; what lists bring in may be anything. */
export const isAddress = (address: string) =>
  address.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.]+$/.test(address)
