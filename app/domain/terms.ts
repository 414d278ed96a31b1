// The words for every enumeration, one function each, so that a page carries only those it uses.
export { roleLabel } from './access/terms.ts'
export { checkInMethodLabel, sexLabel } from './attendance/terms.ts'
export {
  feedbackStatusLabel,
  identityLabel,
  inputChannelLabel,
  inputKindLabel,
  skmElementLabel,
  spComponentLabel,
} from './feedback/terms.ts'
export {
  evidenceKindLabel,
  followUpStatusLabel,
  timeHorizonLabel,
  timeUnitLabel,
  verdictLabel,
} from './follow-up/terms.ts'
export {
  confidenceLabel,
  forumStageLabel,
  forumStatusLabel,
  invitationStatusLabel,
  mailStatusLabel,
  methodClassLabel,
  methodLabel,
  serviceOutcomeLabel,
  subjectMatterLabel,
  teamRoleLabel,
  topicKindLabel,
} from './forum/terms.ts'
export {
  achievementLabel,
  documentKindLabel,
  lokusKindLabel,
  publicationChannelLabel,
  timeZoneLabel,
  unitCategoryLabel,
} from './organization/terms.ts'
export {
  communityElementLabel,
  pentahelixLabel,
  stakeholderGroupLabel,
  stakeholderKindLabel,
} from './stakeholder/terms.ts'
