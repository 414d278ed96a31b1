import { m } from '#messages'
import type { Action } from './event.ts'

type AssessmentAction = Extract<Action, `assessment.${string}` | `instrument.${string}`>

/** What happened to assessments and instruments, in words. */
export const assessmentActionLabels: Record<AssessmentAction, () => string> = {
  'instrument.added': m.assessment_event_instrument_added,
  'instrument.cloned': m.assessment_event_instrument_cloned,
  'instrument.weighted': m.assessment_event_instrument_weighted,
  'instrument.worded': m.assessment_event_instrument_worded,
  'instrument.activated': m.assessment_event_instrument_activated,
  'instrument.retired': m.assessment_event_instrument_retired,
  'assessment.begun': m.assessment_event_begun,
  'assessment.opened': m.assessment_event_opened,
  'assessment.filled': m.assessment_event_filled,
  'assessment.submitted': m.assessment_event_submitted,
  'assessment.answered': m.assessment_event_answered,
  'assessment.evaluation-started': m.assessment_event_evaluation_started,
  'assessment.graded': m.assessment_event_graded,
  'assessment.returned': m.assessment_event_returned,
  'assessment.grades-shown': m.assessment_event_grades_shown,
  'assessment.grades-taken-back': m.assessment_event_grades_taken_back,
  'assessment.objected': m.assessment_event_objected,
  'assessment.objection-answered': m.assessment_event_objection_answered,
  'assessment.locked': m.assessment_event_locked,
}
