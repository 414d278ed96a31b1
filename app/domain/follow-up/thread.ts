import type { FollowUpStatus } from './follow-up.ts'

/** How a sentence becomes a fix: the steps of the thread, in order. */
export const threadSteps = ['SAID', 'AGREED', 'PROMISED', 'DONE', 'VERIFIED', 'PUBLISHED'] as const
export type ThreadStep = (typeof threadSteps)[number]

/** Where on the thread a promise stands. What was declined or cancelled goes nowhere from where it was. */
export function threadOf(status: FollowUpStatus) {
  const behind = stepsBehind[status]
  const stopped = status === 'DECLINED' || status === 'CANCELLED'
  return threadSteps.map((step, index) => ({ step, state: stateOf(index, behind, stopped) }))
}

function stateOf(index: number, behind: number, stopped: boolean) {
  if (index < behind) return 'done' as const
  return index === behind && !stopped ? ('current' as const) : ('upcoming' as const)
}

const stepsBehind: Record<FollowUpStatus, number> = {
  PROPOSED: 1,
  AGREED: 2,
  PLANNED: 3,
  WAITING_BUDGET: 3,
  DEFERRED: 3,
  IN_PROGRESS: 3,
  RETURNED: 3,
  SUBMITTED: 4,
  VERIFIED: 5,
  PUBLISHED: 6,
  DECLINED: 2,
  CANCELLED: 2,
}
