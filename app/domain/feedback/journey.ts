import { type FollowUpStatus, isSettled } from '../follow-up/follow-up.ts'
import { type ThreadStep, threadOf } from '../follow-up/thread.ts'
import type { FeedbackStatus } from './feedback.ts'

/** How far a sentence has come. ANSWERED ends the way of an input that needed no promise. */
export type JourneyStep = ThreadStep | 'RECORDED' | 'ANSWERED'

type Input = { status: FeedbackStatus; answer: string | null; promises: readonly FollowUpStatus[] }

/**
 * said → recorded → agreed → promised → done → verified → published, and where an input stands on it. Of
 * several promises the one that is furthest behind decides, so that nothing looks done before all of it is.
 */
export function journeyOf({ status, answer, promises }: Input) {
  const recorded = { step: 'RECORDED' as const, state: stateIf(status !== 'SUBMITTED') }
  const slowest = slowestOf(promises)
  if (!slowest && endsWithAnswer(status, answer)) {
    return [said, recorded, { step: 'ANSWERED' as const, state: 'done' as const }]
  }
  const thread = threadOf(slowest ?? 'PROPOSED').slice(1)
  const isWaiting = !slowest && (status === 'SUBMITTED' || status === 'HIDDEN')
  const rest = thread.map(({ step, state }) => ({
    step,
    state: isWaiting ? ('upcoming' as const) : state,
  }))
  return [said, slowest ? { ...recorded, state: 'done' as const } : recorded, ...rest]
}

const said = { step: 'SAID' as const, state: 'done' as const }
const stateIf = (done: boolean) => (done ? ('done' as const) : ('current' as const))

function slowestOf(promises: readonly FollowUpStatus[]) {
  const open = promises.filter((status) => !isSettled(status))
  const considered = open.length > 0 ? open : promises.filter((status) => !isStopped(status))
  const behind = (status: FollowUpStatus) =>
    threadOf(status).filter(({ state }) => state === 'done').length
  return (considered.length > 0 ? considered : promises).toSorted(
    (a, b) => behind(a) - behind(b),
  )[0]
}

const isStopped = (status: FollowUpStatus) => status === 'DECLINED' || status === 'CANCELLED'

function endsWithAnswer(status: FeedbackStatus, answer: string | null) {
  if (status === 'REDIRECTED' || status === 'OUT_OF_SCOPE') return true
  return (status === 'ANSWERED' || status === 'CLOSED') && answer !== null
}
