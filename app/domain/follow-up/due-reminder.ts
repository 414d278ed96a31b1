import type { ReminderKind } from '../reminder/reminder.ts'
import { type FollowUpStatus, isDueSoon, owedStatuses } from './follow-up.ts'
import { daysBetween } from './time-frame.ts'

/** A promise as far as reminders are concerned. Days are `YYYY-MM-DD` on the organization's calendar. */
export type RemindedPromise = {
  status: FollowUpStatus
  dueOn: string | null
  reviewOn: string | null
  targetFiscalYear: number | null
  /** When something was last told of it, or evidence was attached. */
  lastUpdateOn: string
}

/** Days before its day that an owner is reminded. */
export const remindedBefore = 7

/** Days past its day and without an update after which the head of the unit is told. */
export const silenceBefore = 14

type Due = { kind: ReminderKind; cycle: string }

/**
 * What its owner is reminded of: 7 days before the day, the day after it, then every week. A new day begins
 * anew. Nothing while others judge it, nor while it waits for a budget or was put off.
 */
export function ownerReminder(promise: RemindedPromise, today: string): Due | null {
  const { status, dueOn } = promise
  if (status === 'SUBMITTED' || !isAwake(promise, today)) return null
  if (isDueSoon({ status, dueOn }, today, remindedBefore)) {
    return { kind: 'DUE_SOON', cycle: dueOn ?? '' }
  }
  const since = lateSince(promise, today)
  if (!since) return null
  const weeks = Math.max(0, Math.floor((daysBetween(since, today) - 1) / 7))
  return { kind: 'OVERDUE', cycle: `${since}+${weeks}` }
}

/** What the head of the unit is told: late, and nobody has moved it for 14 days. Once for each such silence. */
export function escalation(promise: RemindedPromise, today: string): Due | null {
  const since = isAwake(promise, today) ? lateSince(promise, today) : null
  if (!since) return null
  const silentSince = since > promise.lastUpdateOn ? since : promise.lastUpdateOn
  if (daysBetween(silentSince, today) < silenceBefore) return null
  return { kind: 'ESCALATION', cycle: silentSince }
}

/** The day a promise waits for: its review, or the beginning of the budget year it needs. */
export function waitsUntil(promise: RemindedPromise) {
  const { status, reviewOn, targetFiscalYear } = promise
  if (status === 'DEFERRED') return reviewOn
  if (status !== 'WAITING_BUDGET') return null
  return targetFiscalYear ? `${targetFiscalYear}-01-01` : null
}

const isAwake = (promise: RemindedPromise, today: string) => {
  const until = waitsUntil(promise)
  return owedStatuses.some((one) => one === promise.status) && (until === null || until <= today)
}

/** Since when it is late: its own day, or the day it stopped waiting where that came later. */
function lateSince(promise: RemindedPromise, today: string) {
  const { dueOn } = promise
  if (!dueOn || dueOn >= today) return null
  const until = waitsUntil(promise)
  return until && until > dueOn ? until : dueOn
}
