import { beginningOf } from '../excerpt.ts'
import type { SkmElement, SpComponent } from '../feedback/feedback.ts'
import type { ForumStatus } from '../forum/forum.ts'
import {
  dueDateOf,
  horizonOf,
  type TimeFrame,
  type TimeHorizon,
  type TimeUnit,
} from './time-frame.ts'

/** Rows are gathered from the day itself until they are put up for signature. */
export function canGather(status: ForumStatus) {
  return status === 'IN_SESSION' || status === 'FORMULATING'
}

/** While the rows are being signed, only who answers for them may still change. */
export function canAssignRow(status: ForumStatus) {
  return canGather(status) || status === 'MINUTES_SIGNING'
}

/** What the people at the table said of the time: a horizon, a length, a day, or several of them. */
export type SaidTime = {
  horizon: TimeHorizon | null
  timeValue: number | null
  timeUnit: TimeUnit | null
  dueOn: string | null
}

/**
 * The time frame of a row. A day that was named is the due date; else it is counted from `start`. A horizon
 * nobody named is the usual one for that length.
 */
export function timeFrameOf(said: SaidTime, start: string) {
  const { timeValue: value, timeUnit: unit } = said
  const frame: TimeFrame | null = value && unit ? { value, unit } : null
  const dueOn = said.dueOn ?? (frame && dueDateOf(start, frame))
  const horizon = said.horizon ?? (frame ? horizonOf(frame) : horizonUntil(start, dueOn))
  return { horizon, timeValue: frame?.value ?? null, timeUnit: frame?.unit ?? null, dueOn }
}

function horizonUntil(start: string, dueOn: string | null): TimeHorizon {
  if (!dueOn) return 'SHORT'
  const days = Math.max(0, (Date.parse(dueOn) - Date.parse(start)) / 86_400_000)
  return horizonOf({ value: days, unit: 'DAYS' })
}

type Gathered = {
  text: string
  serviceId: string | null
  spComponent: SpComponent | null
  skmElement: SkmElement | null
}

/** What a new row starts with: what was said, and what it was about where all who said it agree. */
export function rowDraftOf(inputs: readonly Gathered[]) {
  return {
    problem: beginningOf(inputs.map(({ text }) => text.trim()).join('\n'), 2000),
    serviceId: common(inputs.map(({ serviceId }) => serviceId)),
    spComponent: common(inputs.map(({ spComponent }) => spComponent)),
    skmElement: common(inputs.map(({ skmElement }) => skmElement)),
  }
}

function common<Value>(values: readonly (Value | null)[]) {
  const [first = null, ...rest] = values
  return rest.every((value) => value === first) ? first : null
}
