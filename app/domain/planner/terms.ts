import { m } from '#messages'
import type { LateReason, PlannerState } from './planner.ts'

export const plannerStateLabel = (value: PlannerState): string => stateLabels[value]()

export const lateReasonLabel = (value: LateReason): string => reasonLabels[value]()

const stateLabels: Record<PlannerState, () => string> = {
  HELD: m.planner_state_held,
  PLANNED: m.planner_state_planned,
  LATE: m.planner_state_late,
  MISSING: m.planner_state_missing,
}

const reasonLabels: Record<LateReason, () => string> = {
  PASSED: m.planner_reason_passed,
  CLOSING: m.planner_reason_closing,
  LAPSED: m.planner_reason_lapsed,
}
