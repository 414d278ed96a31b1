import { expect, test } from 'vitest'
import {
  type AssessmentStatus,
  areGradesOpen,
  assessmentStatuses,
  canMoveAssessment,
  isAppealOpen,
  isBackwards,
  isFillable,
  isGradable,
  isSurveyOpen,
} from '#domain/assessment/assessment.ts'
import {
  type AssessmentFacts,
  missingForAssessmentMove,
} from '#domain/assessment/assessment-guard.ts'

const there: Record<AssessmentStatus, AssessmentStatus[]> = {
  PREPARATION: ['F01_FILLING'],
  F01_FILLING: ['F03_SURVEY'],
  F03_SURVEY: ['F01_FILLING', 'EVALUATION_F02'],
  EVALUATION_F02: ['F01_FILLING', 'REVISION_APPEAL'],
  REVISION_APPEAL: ['EVALUATION_F02', 'FINALIZATION'],
  FINALIZATION: [],
}

test.each(assessmentStatuses)('from %s one goes where practice does, and nowhere else', (from) => {
  expect(assessmentStatuses.filter((to) => canMoveAssessment(from, to))).toEqual(there[from])
})

test('each thing is open in one phase only, and grades once they are put before the unit', () => {
  const open = (is: (status: AssessmentStatus) => boolean) => assessmentStatuses.filter(is)
  expect(open(isFillable)).toEqual(['F01_FILLING'])
  expect(open(isSurveyOpen)).toEqual(['F03_SURVEY'])
  expect(open(isGradable)).toEqual(['EVALUATION_F02'])
  expect(open(areGradesOpen)).toEqual(['REVISION_APPEAL', 'FINALIZATION'])
})

test('an objection can be made until the end of the last day', () => {
  const appeal = { status: 'REVISION_APPEAL', appealUntil: '2026-10-07' } as const
  expect(isAppealOpen(appeal, '2026-10-07')).toBe(true)
  expect(isAppealOpen(appeal, '2026-10-08')).toBe(false)
  expect(isAppealOpen({ ...appeal, status: 'EVALUATION_F02' }, '2026-10-07')).toBe(false)
})

const ready: AssessmentFacts = {
  ...{ unfilled: 0, unanswered: 0, ungraded: 0, openObjections: 0 },
  ...{ appealUntil: '2026-10-07', today: '2026-10-07', reason: null },
}
const gaps = (from: AssessmentStatus, to: AssessmentStatus, facts: Partial<AssessmentFacts>) =>
  missingForAssessmentMove(from, to, { ...ready, ...facts }).length

test('what is half done goes no further', () => {
  expect(gaps('F01_FILLING', 'F03_SURVEY', {})).toBe(0)
  expect(gaps('F01_FILLING', 'F03_SURVEY', { unfilled: 1, unanswered: 2 })).toBe(2)
  expect(gaps('EVALUATION_F02', 'REVISION_APPEAL', {})).toBe(0)
  expect(gaps('EVALUATION_F02', 'REVISION_APPEAL', { ungraded: 1 })).toBe(1)
  expect(gaps('EVALUATION_F02', 'REVISION_APPEAL', { appealUntil: '2026-10-06' })).toBe(1)
  expect(gaps('REVISION_APPEAL', 'FINALIZATION', {})).toBe(1)
  expect(gaps('REVISION_APPEAL', 'FINALIZATION', { today: '2026-10-08' })).toBe(0)
  const objected = { today: '2026-10-08', openObjections: 1 }
  expect(gaps('REVISION_APPEAL', 'FINALIZATION', objected)).toBe(1)
})

test('whoever must work again is told why', () => {
  const back = assessmentStatuses.flatMap((from) =>
    assessmentStatuses
      .filter((to) => canMoveAssessment(from, to) && isBackwards(from, to))
      .map((to) => [from, to] as const),
  )
  expect(back).toHaveLength(3)
  for (const [from, to] of back) {
    expect(gaps(from, to, { reason: ' ' })).toBe(1)
    expect(gaps(from, to, { reason: 'Bukti kurang.' })).toBe(0)
  }
})
