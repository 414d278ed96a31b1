import { m } from '#messages'
import type {
  FeedbackStatus,
  Identity,
  InputChannel,
  InputKind,
  SkmElement,
  SpComponent,
} from './feedback.ts'

export const inputKindLabel = (value: InputKind): string => inputKindLabels[value]()

export const identityLabel = (value: Identity): string => identityLabels[value]()

export const inputChannelLabel = (value: InputChannel): string => inputChannelLabels[value]()

export const spComponentLabel = (value: SpComponent): string => spComponentLabels[value]()

export const skmElementLabel = (value: SkmElement): string => skmElementLabels[value]()

export const feedbackStatusLabel = (value: FeedbackStatus): string => feedbackStatusLabels[value]()

const inputKindLabels: Record<InputKind, () => string> = {
  INPUT: m.terms_input_kind_input,
  PROPOSAL: m.terms_input_kind_proposal,
  OPINION: m.terms_input_kind_opinion,
  CRITICISM: m.terms_input_kind_criticism,
  SUGGESTION: m.terms_input_kind_suggestion,
  RESPONSE: m.terms_input_kind_response,
  COMPLAINT: m.terms_input_kind_complaint,
  REPORT: m.terms_input_kind_report,
  APPRECIATION: m.terms_input_kind_appreciation,
  QUESTION: m.terms_input_kind_question,
}

const identityLabels: Record<Identity, () => string> = {
  NAMED: m.terms_identity_named,
  CONFIDENTIAL: m.terms_identity_confidential,
  ANONYMOUS: m.terms_identity_anonymous,
}

const inputChannelLabels: Record<InputChannel, () => string> = {
  ON_SITE_ORAL: m.terms_input_channel_on_site_oral,
  ON_SITE_FORM: m.terms_input_channel_on_site_form,
  QR_FORM: m.terms_input_channel_qr_form,
  WEB: m.terms_input_channel_web,
  WHATSAPP: m.terms_input_channel_whatsapp,
  EMAIL: m.terms_input_channel_email,
  LETTER: m.terms_input_channel_letter,
  SOCIAL_MEDIA: m.terms_input_channel_social_media,
  IMPORTED: m.terms_input_channel_imported,
}

const spComponentLabels: Record<SpComponent, () => string> = {
  SP01: m.terms_sp_component_sp01,
  SP02: m.terms_sp_component_sp02,
  SP03: m.terms_sp_component_sp03,
  SP04: m.terms_sp_component_sp04,
  SP05: m.terms_sp_component_sp05,
  SP06: m.terms_sp_component_sp06,
  SP07: m.terms_sp_component_sp07,
  SP08: m.terms_sp_component_sp08,
  SP09: m.terms_sp_component_sp09,
  SP10: m.terms_sp_component_sp10,
  SP11: m.terms_sp_component_sp11,
  SP12: m.terms_sp_component_sp12,
  SP13: m.terms_sp_component_sp13,
  SP14: m.terms_sp_component_sp14,
}

const skmElementLabels: Record<SkmElement, () => string> = {
  REQUIREMENTS: m.terms_skm_element_requirements,
  PROCEDURE: m.terms_skm_element_procedure,
  TIME: m.terms_skm_element_time,
  COST: m.terms_skm_element_cost,
  PRODUCT: m.terms_skm_element_product,
  COMPETENCE: m.terms_skm_element_competence,
  CONDUCT: m.terms_skm_element_conduct,
  COMPLAINT_HANDLING: m.terms_skm_element_complaint_handling,
  FACILITIES: m.terms_skm_element_facilities,
}

const feedbackStatusLabels: Record<FeedbackStatus, () => string> = {
  SUBMITTED: m.terms_feedback_status_submitted,
  TRIAGED: m.terms_feedback_status_triaged,
  GROUPED: m.terms_feedback_status_grouped,
  ANSWERED: m.terms_feedback_status_answered,
  CLOSED: m.terms_feedback_status_closed,
  MERGED: m.terms_feedback_status_merged,
  REDIRECTED: m.terms_feedback_status_redirected,
  OUT_OF_SCOPE: m.terms_feedback_status_out_of_scope,
  HIDDEN: m.terms_feedback_status_hidden,
  WITHDRAWN: m.terms_feedback_status_withdrawn,
}
