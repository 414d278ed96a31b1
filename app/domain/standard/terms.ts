import { m } from '#messages'
import type { ClockState, StandardStatus } from './standard.ts'

export const standardStatusLabel = (value: StandardStatus): string => statusLabels[value]()

export const clockStateLabel = (value: ClockState): string => clockLabels[value]()

const statusLabels: Record<StandardStatus, () => string> = {
  DRAFT: m.standard_status_draft,
  IN_FORCE: m.standard_status_in_force,
  SUPERSEDED: m.standard_status_superseded,
  REVOKED: m.standard_status_revoked,
}

const clockLabels: Record<ClockState, () => string> = {
  NEVER: m.standard_clock_never,
  OVERDUE: m.standard_clock_overdue,
  SOON: m.standard_clock_soon,
  FRESH: m.standard_clock_fresh,
}
