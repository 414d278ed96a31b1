import { m } from '#messages'
import type { EvidenceKind, FollowUpStatus, Verdict } from './follow-up.ts'
import type { TimeHorizon, TimeUnit } from './time-frame.ts'

export const followUpStatusLabel = (value: FollowUpStatus): string => followUpStatusLabels[value]()

export const verdictLabel = (value: Verdict): string => verdictLabels[value]()

export const evidenceKindLabel = (value: EvidenceKind): string => evidenceKindLabels[value]()

export const timeHorizonLabel = (value: TimeHorizon): string => timeHorizonLabels[value]()

export const timeUnitLabel = (value: TimeUnit): string => timeUnitLabels[value]()

const followUpStatusLabels: Record<FollowUpStatus, () => string> = {
  PROPOSED: m.terms_follow_up_status_proposed,
  AGREED: m.terms_follow_up_status_agreed,
  PLANNED: m.terms_follow_up_status_planned,
  IN_PROGRESS: m.terms_follow_up_status_in_progress,
  WAITING_BUDGET: m.terms_follow_up_status_waiting_budget,
  DEFERRED: m.terms_follow_up_status_deferred,
  SUBMITTED: m.terms_follow_up_status_submitted,
  RETURNED: m.terms_follow_up_status_returned,
  VERIFIED: m.terms_follow_up_status_verified,
  PUBLISHED: m.terms_follow_up_status_published,
  DECLINED: m.terms_follow_up_status_declined,
  CANCELLED: m.terms_follow_up_status_cancelled,
}

const verdictLabels: Record<Verdict, () => string> = {
  RESOLVED: m.terms_verdict_resolved,
  NOT_YET: m.terms_verdict_not_yet,
}

const evidenceKindLabels: Record<EvidenceKind, () => string> = {
  BEFORE: m.terms_evidence_kind_before,
  AFTER: m.terms_evidence_kind_after,
  DOCUMENT: m.terms_evidence_kind_document,
}

const timeHorizonLabels: Record<TimeHorizon, () => string> = {
  SHORT: m.terms_time_horizon_short,
  MEDIUM: m.terms_time_horizon_medium,
  LONG: m.terms_time_horizon_long,
}

const timeUnitLabels: Record<TimeUnit, () => string> = {
  DAYS: m.terms_time_unit_days,
  WEEKS: m.terms_time_unit_weeks,
  MONTHS: m.terms_time_unit_months,
  YEARS: m.terms_time_unit_years,
}
