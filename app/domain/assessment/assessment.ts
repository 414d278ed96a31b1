/** The phases of an assessment, in their order, by the names practice has for them [V3]. */
export const assessmentStatuses = [
  'PREPARATION',
  'F01_FILLING',
  'F03_SURVEY',
  'EVALUATION_F02',
  'REVISION_APPEAL',
  'FINALIZATION',
] as const
export type AssessmentStatus = (typeof assessmentStatuses)[number]

/** Where an assessment can go from each phase: onward, or back with a reason. Locked is locked. */
const moves: Record<AssessmentStatus, readonly AssessmentStatus[]> = {
  PREPARATION: ['F01_FILLING'],
  F01_FILLING: ['F03_SURVEY'],
  F03_SURVEY: ['EVALUATION_F02', 'F01_FILLING'],
  EVALUATION_F02: ['REVISION_APPEAL', 'F01_FILLING'],
  REVISION_APPEAL: ['FINALIZATION', 'EVALUATION_F02'],
  FINALIZATION: [],
}

export const canMoveAssessment = (from: AssessmentStatus, to: AssessmentStatus) =>
  moves[from].includes(to)

/** Going back is explained to whoever has to work again. */
export const isBackwards = (from: AssessmentStatus, to: AssessmentStatus) =>
  assessmentStatuses.indexOf(to) < assessmentStatuses.indexOf(from)

/** Whether the unit may write what it says of itself. */
export const isFillable = (status: AssessmentStatus) => status === 'F01_FILLING'

/** Whether the evaluator may grade. */
export const isGradable = (status: AssessmentStatus) => status === 'EVALUATION_F02'

/** Whether users may fill in form F-03. */
export const isSurveyOpen = (status: AssessmentStatus) => status === 'F03_SURVEY'

/** Whether the evaluator's grades are the unit's to see: not before they are put before it. */
export const areGradesOpen = (status: AssessmentStatus) =>
  status === 'REVISION_APPEAL' || status === 'FINALIZATION'

/** Whether an objection can still be made: until the end of the last day. */
export const isAppealOpen = (
  { status, appealUntil }: { status: AssessmentStatus; appealUntil: string | null },
  today: string,
) => status === 'REVISION_APPEAL' && appealUntil !== null && today <= appealUntil
