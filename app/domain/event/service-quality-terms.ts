import { m } from '#messages'
import type { serviceQualityActions } from './service-quality.ts'

export const serviceQualityLabels: Record<(typeof serviceQualityActions)[number], () => string> = {
  'satisfaction.recorded': m.satisfaction_event_recorded,
  'satisfaction.changed': m.satisfaction_event_changed,
  'satisfaction.removed': m.satisfaction_event_removed,
  'satisfaction-survey.opened': m.satisfaction_event_survey_opened,
  'satisfaction-survey.answered': m.satisfaction_event_survey_answered,
  'satisfaction-survey.paper-entered': m.satisfaction_event_paper_entered,
  'satisfaction-survey.closed': m.satisfaction_event_survey_closed,
  'standard.drafted': m.standard_event_drafted,
  'standard.changed': m.standard_event_changed,
  'standard.reviewed': m.standard_event_reviewed,
  'standard.issued': m.standard_event_issued,
  'standard.revoked': m.standard_event_revoked,
  'standard.discarded': m.standard_event_discarded,
}

/** What the details of those events are called. */
export const serviceQualityDetails = {
  service: m.organization_service,
  span: m.satisfaction_period,
  respondents: m.satisfaction_respondents,
  means: m.satisfaction_means,
  index: m.satisfaction_index,
  components: m.standard_components,
}
