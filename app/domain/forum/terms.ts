import { m } from '#messages'
import type { Confidence } from './coverage.ts'
import type {
  ForumStage,
  ForumStatus,
  Method,
  MethodClass,
  Moderation,
  ServiceOutcome,
  SubjectMatter,
  TeamRole,
  TopicKind,
} from './forum.ts'
import type { DeliveryWay, InvitationStatus } from './invitation.ts'
import type { DeliveryState } from './invitation-delivery.ts'
import type { MailPurpose, MailStatus } from './mail.ts'

export const forumStatusLabel = (value: ForumStatus): string => forumStatusLabels[value]()

export const forumStageLabel = (value: ForumStage): string => forumStageLabels[value]()

export const topicKindLabel = (value: TopicKind): string => topicKindLabels[value]()

export const subjectMatterLabel = (value: SubjectMatter): string => subjectMatterLabels[value]()

export const methodLabel = (value: Method): string => methodLabels[value]()

export const methodClassLabel = (value: MethodClass): string => methodClassLabels[value]()

export const moderationLabel = (value: Moderation): string =>
  value === 'PRE' ? m.similar_moderation_pre() : m.similar_moderation_post()

export const teamRoleLabel = (value: TeamRole): string => teamRoleLabels[value]()

export const serviceOutcomeLabel = (value: ServiceOutcome): string => serviceOutcomeLabels[value]()

export const invitationStatusLabel = (value: InvitationStatus): string =>
  invitationStatusLabels[value]()

export const mailStatusLabel = (value: MailStatus): string => mailStatusLabels[value]()

export const mailPurposeLabel = (value: MailPurpose): string => mailPurposeLabels[value]()

export const deliveryWayLabel = (value: DeliveryWay): string => deliveryWayLabels[value]()

export const deliveryStateLabel = (value: DeliveryState): string => deliveryStateLabels[value]()

export const confidenceLabel = (value: Confidence): string => confidenceLabels[value]()

const forumStatusLabels: Record<ForumStatus, () => string> = {
  DRAFT: m.terms_forum_status_draft,
  PLANNED: m.terms_forum_status_planned,
  ANNOUNCED: m.terms_forum_status_announced,
  IN_SESSION: m.terms_forum_status_in_session,
  FORMULATING: m.terms_forum_status_formulating,
  MINUTES_SIGNING: m.terms_forum_status_minutes_signing,
  FOLLOW_UP: m.terms_forum_status_follow_up,
  REPORTED: m.terms_forum_status_reported,
  CLOSED: m.terms_forum_status_closed,
  POSTPONED: m.terms_forum_status_postponed,
  CANCELLED: m.terms_forum_status_cancelled,
  ARCHIVED: m.terms_forum_status_archived,
}

const forumStageLabels: Record<ForumStage, () => string> = {
  PRE: m.terms_forum_stage_pre,
  EXECUTION: m.terms_forum_stage_execution,
  POST: m.terms_forum_stage_post,
}

const topicKindLabels: Record<TopicKind, () => string> = {
  POLICY_DRAFT: m.terms_topic_kind_policy_draft,
  POLICY_IMPLEMENTATION: m.terms_topic_kind_policy_implementation,
  POLICY_IMPACT: m.terms_topic_kind_policy_impact,
  POLICY_EVALUATION: m.terms_topic_kind_policy_evaluation,
  SERVICE_PROBLEM: m.terms_topic_kind_service_problem,
}

const subjectMatterLabels: Record<SubjectMatter, () => string> = {
  SERVICE_STANDARD_DRAFTING: m.terms_subject_matter_service_standard_drafting,
  SERVICE_STANDARD_REVIEW: m.terms_subject_matter_service_standard_review,
  SERVICE_PLEDGE: m.terms_subject_matter_service_pledge,
  SOP: m.terms_subject_matter_sop,
  SURVEY_RESULT: m.terms_subject_matter_survey_result,
  SURVEY_ACTION_PLAN: m.terms_subject_matter_survey_action_plan,
  COMPLAINT_RECAP: m.terms_subject_matter_complaint_recap,
  INNOVATION: m.terms_subject_matter_innovation,
  FACILITY: m.terms_subject_matter_facility,
  DIGITAL_SERVICE: m.terms_subject_matter_digital_service,
  OTHER: m.terms_subject_matter_other,
}

const methodLabels: Record<Method, () => string> = {
  PUBLIC_DIALOGUE: m.terms_method_public_dialogue,
  FGD: m.terms_method_fgd,
  WORKSHOP: m.terms_method_workshop,
  PUBLIC_HEARING: m.terms_method_public_hearing,
  SARASEHAN: m.terms_method_sarasehan,
  USER_FORUM: m.terms_method_user_forum,
  RADIO: m.terms_method_radio,
  TV_TALKSHOW: m.terms_method_tv_talkshow,
  PRINT: m.terms_method_print,
  SOCIAL_MEDIA: m.terms_method_social_media,
  SURVEY: m.terms_method_survey,
  COMPLAINT_CHANNEL: m.terms_method_complaint_channel,
  VIDEO_CONFERENCE: m.terms_method_video_conference,
  ONLINE_FORM: m.terms_method_online_form,
  HYBRID: m.terms_method_hybrid,
}

const methodClassLabels: Record<MethodClass, () => string> = {
  FACE_TO_FACE: m.terms_method_class_face_to_face,
  NON_FACE_TO_FACE: m.terms_method_class_non_face_to_face,
  HYBRID: m.terms_method_class_hybrid,
}

const teamRoleLabels: Record<TeamRole, () => string> = {
  CHAIR: m.terms_team_role_chair,
  MODERATOR: m.terms_team_role_moderator,
  NOTE_TAKER: m.terms_team_role_note_taker,
  MEMBER: m.terms_team_role_member,
}

const serviceOutcomeLabels: Record<ServiceOutcome, () => string> = {
  KEPT: m.terms_service_outcome_kept,
  CHANGED: m.terms_service_outcome_changed,
  NEW: m.terms_service_outcome_new,
  REVOKED: m.terms_service_outcome_revoked,
}

const invitationStatusLabels: Record<InvitationStatus, () => string> = {
  DRAFT: m.terms_invitation_status_draft,
  SENT: m.terms_invitation_status_sent,
  CONFIRMED: m.terms_invitation_status_confirmed,
  DECLINED: m.terms_invitation_status_declined,
  ATTENDED: m.terms_invitation_status_attended,
  ABSENT: m.terms_invitation_status_absent,
  WALK_IN: m.terms_invitation_status_walk_in,
  REPRESENTED: m.terms_invitation_status_represented,
  WAITLISTED: m.terms_invitation_status_waitlisted,
}

const mailStatusLabels: Record<MailStatus, () => string> = {
  QUEUED: m.terms_mail_status_queued,
  SENT: m.terms_mail_status_sent,
  FAILED: m.terms_mail_status_failed,
  UNDELIVERABLE: m.terms_mail_status_undeliverable,
  CANCELLED: m.terms_mail_status_cancelled,
  UNCERTAIN: m.terms_mail_status_uncertain,
}

const mailPurposeLabels: Record<MailPurpose, () => string> = {
  LETTER: m.terms_mail_purpose_letter,
  REMINDER: m.terms_mail_purpose_reminder,
  SEAT: m.terms_mail_purpose_seat,
}

const deliveryWayLabels: Record<DeliveryWay, () => string> = {
  EMAIL: m.terms_delivery_way_email,
  WHATSAPP: m.terms_delivery_way_whatsapp,
  BY_HAND: m.terms_delivery_way_by_hand,
}

const deliveryStateLabels: Record<DeliveryState, () => string> = {
  NONE: m.terms_delivery_state_none,
  QUEUED: m.terms_delivery_state_queued,
  DELAYED: m.terms_delivery_state_delayed,
  UNCERTAIN: m.terms_delivery_state_uncertain,
  BOUNCED: m.terms_delivery_state_bounced,
  SENT: m.terms_delivery_state_sent,
  OPENED: m.terms_delivery_state_opened,
  ANSWERED: m.terms_delivery_state_answered,
}

const confidenceLabels: Record<Confidence, () => string> = {
  V1: m.terms_confidence_v1,
  V2: m.terms_confidence_v2,
  V3: m.terms_confidence_v3,
  C: m.terms_confidence_c,
  M: m.terms_confidence_m,
  D: m.terms_confidence_d,
}
