import { m } from '#messages'
import type { AssessmentStatus } from './assessment.ts'
import type { EvidenceState } from './evidence.ts'
import type { InstrumentStatus } from './instrument.ts'

export const assessmentStatusLabel = (status: AssessmentStatus): string => statusLabels[status]()

export const instrumentStatusLabel = (status: InstrumentStatus): string =>
  instrumentLabels[status]()

export const evidenceStateLabel = (state: EvidenceState): string => evidenceLabels[state]()

/** How sure we are of a rule, in words for whoever reads it. */
export function confidenceLabel(tag: string): string {
  if (tag.includes('M')) return m.assessment_confidence_m()
  if (tag.includes('D')) return m.assessment_confidence_d()
  if (tag.includes('C')) return m.assessment_confidence_c()
  if (tag.includes('V1')) return m.assessment_confidence_v1()
  if (tag.includes('V2')) return m.assessment_confidence_v2()
  return m.assessment_confidence_v3()
}

const statusLabels: Record<AssessmentStatus, () => string> = {
  PREPARATION: m.assessment_status_preparation,
  F01_FILLING: m.assessment_status_f01_filling,
  F03_SURVEY: m.assessment_status_f03_survey,
  EVALUATION_F02: m.assessment_status_evaluation_f02,
  REVISION_APPEAL: m.assessment_status_revision_appeal,
  FINALIZATION: m.assessment_status_finalization,
}

const instrumentLabels: Record<InstrumentStatus, () => string> = {
  DRAFT: m.assessment_instrument_draft,
  ACTIVE: m.assessment_instrument_active,
  RETIRED: m.assessment_instrument_retired,
}

const evidenceLabels: Record<EvidenceState, () => string> = {
  THERE: m.assessment_evidence_there,
  LACKING: m.assessment_evidence_lacking,
  IRRELEVANT: m.assessment_evidence_irrelevant,
}
