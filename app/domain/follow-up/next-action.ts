import { canAttachEvidence } from './evidence.ts'
import { canMoveFollowUp, type FollowUpStatus, isSettled } from './follow-up.ts'

/** Everything somebody may do with a promise, each a page of its own. */
export const followUpActions = [
  'plan',
  'start',
  'progress',
  'evidence',
  'submit',
  'verify',
  'return',
  'publish',
  'changePlan',
  'waitForBudget',
  'defer',
  'assign',
  'decline',
  'cancel',
] as const
export type FollowUpAction = (typeof followUpActions)[number]

/** What the one who looks may do, by role and by not being the owner. */
export type Capacity = { progress: boolean; agree: boolean; judge: boolean; publish: boolean }

/** What may be done with a promise now: the one next thing first, then the rest. */
export function actionsOf(status: FollowUpStatus, may: Capacity): FollowUpAction[] {
  const possible = new Set(followUpActions.filter((action) => isPossible[action](status, may)))
  const next = nextOf[status]
  if (!next || !possible.has(next)) return [...possible]
  possible.delete(next)
  return [next, ...possible]
}

/** What brings a promise on from each state. */
export const nextOf: Partial<Record<FollowUpStatus, FollowUpAction>> = {
  AGREED: 'plan',
  PLANNED: 'start',
  IN_PROGRESS: 'progress',
  WAITING_BUDGET: 'plan',
  DEFERRED: 'plan',
  SUBMITTED: 'verify',
  RETURNED: 'start',
  VERIFIED: 'publish',
}

type Test = (status: FollowUpStatus, may: Capacity) => boolean

const moveTo =
  (to: FollowUpStatus, capacity: keyof Capacity): Test =>
  (status, may) =>
    may[capacity] && status !== 'PROPOSED' && canMoveFollowUp(status, to)

const isPossible: Record<FollowUpAction, Test> = {
  plan: moveTo('PLANNED', 'progress'),
  start: (status, may) => may.progress && (status === 'PLANNED' || status === 'RETURNED'),
  progress: (status, may) => may.progress && status === 'IN_PROGRESS',
  evidence: (status, may) => may.progress && canAttachEvidence(status),
  submit: moveTo('SUBMITTED', 'progress'),
  verify: moveTo('VERIFIED', 'judge'),
  return: moveTo('RETURNED', 'judge'),
  publish: moveTo('PUBLISHED', 'publish'),
  changePlan: (status, may) => may.agree && isPlanOpen(status),
  waitForBudget: moveTo('WAITING_BUDGET', 'progress'),
  defer: moveTo('DEFERRED', 'progress'),
  assign: (status, may) =>
    may.agree && status !== 'PROPOSED' && status !== 'SUBMITTED' && !isSettled(status),
  decline: moveTo('DECLINED', 'agree'),
  cancel: moveTo('CANCELLED', 'agree'),
}

/** A plan stands open until the promise is submitted. */
export function isPlanOpen(status: FollowUpStatus) {
  return status === 'PLANNED' || status === 'IN_PROGRESS' || status === 'RETURNED'
}
