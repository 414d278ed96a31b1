/** The lists that leave as files. */
export const exportedLists = [
  'FORUMS',
  'STAKEHOLDERS',
  'STAKEHOLDER_DOUBLES',
  'INVITATIONS',
  'ATTENDANCE',
  'FEEDBACK',
  'FEEDBACK_WITH_NAMES',
  'FOLLOW_UPS',
  'OWN_FOLLOW_UPS',
  'UNITS',
  'SERVICES',
  'INDICATORS',
  'MEMBERS',
  'AUDIT',
  'OUTBOX',
  'UNIT_FIGURES',
  'PLANNER',
  'NOTICES',
  'ASSESSMENTS',
  'DOSSIER',
] as const
export type ExportedList = (typeof exportedLists)[number]
