import { m } from '#messages'
import type { SkmElement } from '../feedback/feedback.ts'
import type { Quality } from './ikm.ts'
import type { Period, SurveySpan } from './period.ts'
import type { SatisfactionSource, Score } from './satisfaction.ts'

export const surveySpanLabel = (value: SurveySpan): string => spanLabels[value]()

export const satisfactionSourceLabel = (value: SatisfactionSource): string => sourceLabels[value]()

/** Kinerja unit pelayanan, as the regulation words the four qualities. */
export const qualityLabel = (value: Quality): string => qualityLabels[value]()

/** "Semester I 2025". */
export function periodLabel({ year, span }: Period): string {
  return span === 'YEAR' ? String(year) : `${surveySpanLabel(span)} ${year}`
}

/** The question about an element, as the form puts it. */
export const questionOf = (element: SkmElement): string => questions[element]()

/** What a score means for an element, in its own words. */
export const scoreLabel = (element: SkmElement, score: Score): string =>
  answers[element][score - 1]?.() ?? String(score)

const spanLabels: Record<SurveySpan, () => string> = {
  YEAR: m.satisfaction_span_year,
  SEMESTER_1: m.satisfaction_span_semester_1,
  SEMESTER_2: m.satisfaction_span_semester_2,
  QUARTER_1: m.satisfaction_span_quarter_1,
  QUARTER_2: m.satisfaction_span_quarter_2,
  QUARTER_3: m.satisfaction_span_quarter_3,
  QUARTER_4: m.satisfaction_span_quarter_4,
}

const sourceLabels: Record<SatisfactionSource, () => string> = {
  TYPED: m.satisfaction_source_typed,
  IMPORTED: m.satisfaction_source_imported,
  OWN_SURVEY: m.satisfaction_source_own_survey,
}

const qualityLabels: Record<Quality, () => string> = {
  A: m.satisfaction_quality_a,
  B: m.satisfaction_quality_b,
  C: m.satisfaction_quality_c,
  D: m.satisfaction_quality_d,
}

const questions: Record<SkmElement, () => string> = {
  REQUIREMENTS: m.satisfaction_question_requirements,
  PROCEDURE: m.satisfaction_question_procedure,
  TIME: m.satisfaction_question_time,
  COST: m.satisfaction_question_cost,
  PRODUCT: m.satisfaction_question_product,
  COMPETENCE: m.satisfaction_question_competence,
  CONDUCT: m.satisfaction_question_conduct,
  COMPLAINT_HANDLING: m.satisfaction_question_complaint_handling,
  FACILITIES: m.satisfaction_question_facilities,
}

const fitting = [
  m.satisfaction_answer_fitting_1,
  m.satisfaction_answer_fitting_2,
  m.satisfaction_answer_fitting_3,
  m.satisfaction_answer_fitting_4,
]

const answers: Record<SkmElement, ReadonlyArray<() => string>> = {
  REQUIREMENTS: fitting,
  PROCEDURE: [
    m.satisfaction_answer_easy_1,
    m.satisfaction_answer_easy_2,
    m.satisfaction_answer_easy_3,
    m.satisfaction_answer_easy_4,
  ],
  TIME: [
    m.satisfaction_answer_quick_1,
    m.satisfaction_answer_quick_2,
    m.satisfaction_answer_quick_3,
    m.satisfaction_answer_quick_4,
  ],
  COST: [
    m.satisfaction_answer_cost_1,
    m.satisfaction_answer_cost_2,
    m.satisfaction_answer_cost_3,
    m.satisfaction_answer_cost_4,
  ],
  PRODUCT: fitting,
  COMPETENCE: [
    m.satisfaction_answer_able_1,
    m.satisfaction_answer_able_2,
    m.satisfaction_answer_able_3,
    m.satisfaction_answer_able_4,
  ],
  CONDUCT: [
    m.satisfaction_answer_polite_1,
    m.satisfaction_answer_polite_2,
    m.satisfaction_answer_polite_3,
    m.satisfaction_answer_polite_4,
  ],
  COMPLAINT_HANDLING: [
    m.satisfaction_answer_handled_1,
    m.satisfaction_answer_handled_2,
    m.satisfaction_answer_handled_3,
    m.satisfaction_answer_handled_4,
  ],
  FACILITIES: [
    m.satisfaction_answer_good_1,
    m.satisfaction_answer_good_2,
    m.satisfaction_answer_good_3,
    m.satisfaction_answer_good_4,
  ],
}
