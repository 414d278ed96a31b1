import { m } from '#messages'
import type { ExportedList } from './exported-list.ts'

export const exportedListLabel = (list: ExportedList): string => listLabels[list]()

const listLabels: Record<ExportedList, () => string> = {
  FORUMS: m.export_list_forums,
  STAKEHOLDERS: m.export_list_stakeholders,
  STAKEHOLDER_DOUBLES: m.registry_doubles,
  INVITATIONS: m.export_list_invitations,
  ATTENDANCE: m.export_list_attendance,
  FEEDBACK: m.export_list_feedback,
  FEEDBACK_WITH_NAMES: m.export_list_feedback_with_names,
  FOLLOW_UPS: m.export_list_follow_ups,
  OWN_FOLLOW_UPS: m.export_list_own_follow_ups,
  UNITS: m.export_list_units,
  SERVICES: m.export_list_services,
  INDICATORS: m.export_list_indicators,
  MEMBERS: m.export_list_members,
  AUDIT: m.export_list_audit,
  OUTBOX: m.export_list_outbox,
  UNIT_FIGURES: m.export_list_unit_figures,
  PLANNER: m.export_list_planner,
  NOTICES: m.notice_title,
  OFFICIAL_RECORD: m.record_record,
  ASSESSMENTS: m.assessment_title,
  DOSSIER: m.assessment_dossier,
  SATISFACTION: m.satisfaction_list_units,
  SATISFACTION_PERIODS: m.satisfaction_list_periods,
  ACTION_PLAN: m.satisfaction_action_plan,
  STANDARDS: m.standard_list,
}
