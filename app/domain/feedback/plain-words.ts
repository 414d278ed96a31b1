import { m } from '#messages'
import type { Identity, SkmElement, SpComponent } from './feedback.ts'

/** A component of the service standard, in the words of those who are served. */
export const spComponentPlainly = (value: SpComponent): string => components[value]()

/** An element of the satisfaction survey, in the words of those who are served. */
export const skmElementPlainly = (value: SkmElement): string => elements[value]()

/** What becomes of one's name, in a sentence. */
export const identityPlainly = (value: Identity): string => explained[value]()

const components: Record<SpComponent, () => string> = {
  SP01: m.feedback_plain_sp01,
  SP02: m.feedback_plain_sp02,
  SP03: m.feedback_plain_sp03,
  SP04: m.feedback_plain_sp04,
  SP05: m.feedback_plain_sp05,
  SP06: m.feedback_plain_sp06,
  SP07: m.feedback_plain_sp07,
  SP08: m.feedback_plain_sp08,
  SP09: m.feedback_plain_sp09,
  SP10: m.feedback_plain_sp10,
  SP11: m.feedback_plain_sp11,
  SP12: m.feedback_plain_sp12,
  SP13: m.feedback_plain_sp13,
  SP14: m.feedback_plain_sp14,
}

const elements: Record<SkmElement, () => string> = {
  REQUIREMENTS: m.feedback_plain_skm_requirements,
  PROCEDURE: m.feedback_plain_skm_procedure,
  TIME: m.feedback_plain_skm_time,
  COST: m.feedback_plain_skm_cost,
  PRODUCT: m.feedback_plain_skm_product,
  COMPETENCE: m.feedback_plain_skm_competence,
  CONDUCT: m.feedback_plain_skm_conduct,
  COMPLAINT_HANDLING: m.feedback_plain_skm_complaint_handling,
  FACILITIES: m.feedback_plain_skm_facilities,
}

const explained: Record<Identity, () => string> = {
  NAMED: m.feedback_plain_named,
  CONFIDENTIAL: m.feedback_plain_confidential,
  ANONYMOUS: m.feedback_plain_anonymous,
}
