/** What leaves an event when satisfaction is measured and standards are set. */
export const serviceQualityActions = [
  'satisfaction.recorded',
  'satisfaction.changed',
  'satisfaction.removed',
  'satisfaction-survey.opened',
  'satisfaction-survey.answered',
  'satisfaction-survey.paper-entered',
  'satisfaction-survey.closed',
  'standard.drafted',
  'standard.changed',
  'standard.reviewed',
  'standard.issued',
  'standard.revoked',
  'standard.discarded',
] as const
