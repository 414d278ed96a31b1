export const forumStatuses = [
  'DRAFT',
  'PLANNED',
  'ANNOUNCED',
  'IN_SESSION',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
  'REPORTED',
  'CLOSED',
  'POSTPONED',
  'CANCELLED',
  'ARCHIVED',
] as const
export type ForumStatus = (typeof forumStatuses)[number]

/** The three stages of PermenPANRB 16/2017: *pra pelaksanaan*, *pelaksanaan*, *pasca pelaksanaan*. */
export const forumStages = ['PRE', 'EXECUTION', 'POST'] as const
export type ForumStage = (typeof forumStages)[number]

/** What a forum may be about, as the definition in PermenPANRB 16/2017 lists it. */
export const topicKinds = [
  'POLICY_DRAFT',
  'POLICY_IMPLEMENTATION',
  'POLICY_IMPACT',
  'POLICY_EVALUATION',
  'SERVICE_PROBLEM',
] as const
export type TopicKind = (typeof topicKinds)[number]

export const subjectMatters = [
  'SERVICE_STANDARD_DRAFTING',
  'SERVICE_STANDARD_REVIEW',
  'SERVICE_PLEDGE',
  'SOP',
  'SURVEY_RESULT',
  'SURVEY_ACTION_PLAN',
  'COMPLAINT_RECAP',
  'INNOVATION',
  'FACILITY',
  'DIGITAL_SERVICE',
  'OTHER',
] as const
export type SubjectMatter = (typeof subjectMatters)[number]

export const methods = [
  'PUBLIC_DIALOGUE',
  'FGD',
  'WORKSHOP',
  'PUBLIC_HEARING',
  'SARASEHAN',
  'USER_FORUM',
  'RADIO',
  'TV_TALKSHOW',
  'PRINT',
  'SOCIAL_MEDIA',
  'SURVEY',
  'COMPLAINT_CHANNEL',
  'VIDEO_CONFERENCE',
  'ONLINE_FORM',
  'HYBRID',
] as const
export type Method = (typeof methods)[number]

export const methodClasses = ['FACE_TO_FACE', 'NON_FACE_TO_FACE', 'HYBRID'] as const
export type MethodClass = (typeof methodClasses)[number]

export const teamRoles = ['CHAIR', 'MODERATOR', 'NOTE_TAKER', 'MEMBER'] as const
export type TeamRole = (typeof teamRoles)[number]

/** What a forum decided about one service it covered. */
export const serviceOutcomes = ['KEPT', 'CHANGED', 'NEW', 'REVOKED'] as const
export type ServiceOutcome = (typeof serviceOutcomes)[number]

/** Every move a forum may make. A move that is not here does not exist. */
export const forumMoves: Record<ForumStatus, readonly ForumStatus[]> = {
  DRAFT: ['PLANNED', 'CANCELLED'],
  PLANNED: ['ANNOUNCED', 'POSTPONED', 'CANCELLED'],
  ANNOUNCED: ['IN_SESSION', 'POSTPONED', 'CANCELLED'],
  IN_SESSION: ['FORMULATING'],
  FORMULATING: ['MINUTES_SIGNING'],
  MINUTES_SIGNING: ['FOLLOW_UP'],
  FOLLOW_UP: ['REPORTED'],
  REPORTED: ['CLOSED', 'FOLLOW_UP'],
  CLOSED: ['ARCHIVED'],
  POSTPONED: ['PLANNED', 'CANCELLED'],
  CANCELLED: [],
  ARCHIVED: [],
}

export function canMoveForum(from: ForumStatus, to: ForumStatus) {
  return forumMoves[from].includes(to)
}

/** Postponing, cancelling and reopening a reported forum are explained to those it was promised to. */
export function forumMoveNeedsReason(from: ForumStatus, to: ForumStatus) {
  return to === 'POSTPONED' || to === 'CANCELLED' || (from === 'REPORTED' && to === 'FOLLOW_UP')
}

/** The stage a forum is in; null once it is postponed, cancelled or archived. */
export function stageOf(status: ForumStatus) {
  return stages[status]
}

export function methodClassOf(method: Method): MethodClass {
  if (method === 'HYBRID') return 'HYBRID'

  return faceToFace.has(method) ? 'FACE_TO_FACE' : 'NON_FACE_TO_FACE'
}

const stages: Record<ForumStatus, ForumStage | null> = {
  DRAFT: 'PRE',
  PLANNED: 'PRE',
  ANNOUNCED: 'PRE',
  IN_SESSION: 'EXECUTION',
  FORMULATING: 'EXECUTION',
  MINUTES_SIGNING: 'EXECUTION',
  FOLLOW_UP: 'POST',
  REPORTED: 'POST',
  CLOSED: 'POST',
  POSTPONED: null,
  CANCELLED: null,
  ARCHIVED: null,
}

const faceToFace: ReadonlySet<Method> = new Set([
  'PUBLIC_DIALOGUE',
  'FGD',
  'WORKSHOP',
  'PUBLIC_HEARING',
  'SARASEHAN',
  'USER_FORUM',
])

/** Whether an input appears to everybody after somebody let it, or at once. */
export const moderations = ['PRE', 'POST'] as const
export type Moderation = (typeof moderations)[number]
