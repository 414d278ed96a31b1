import type { AssessmentStatus } from '#domain/assessment/assessment.ts'
import type { LiveFacts } from '#domain/assessment/prediction.ts'

/** An assessment of the demo: of which unit, how far it is, and how its indicators stand. */
export type DemoAssessment = {
  unit: string
  yearsAgo: number
  status: AssessmentStatus
  daysAgo: number
  responses: number
  /** Indicators with another grade than 5, by the unit and by the evaluator. */
  self: Record<number, number>
  evaluator: Record<number, number> | null
  /** Until which indicator the evaluator came. */
  gradedUntil: number
}

const usual = { 7: 4, 8: 4, 9: 3, 13: 4, 18: 3, 22: 4, 24: 4, 28: 2, 30: 4 }

export const assessments: readonly DemoAssessment[] = [
  {
    ...{ unit: 'Dinas Kependudukan', yearsAgo: 1, status: 'FINALIZATION', daysAgo: 330 },
    ...{ responses: 34, self: usual, gradedUntil: 31 },
    evaluator: { ...usual, 2: 4, 4: 4, 8: 3, 9: 2, 16: 4, 19: 3, 27: 4 },
  },
  {
    ...{ unit: 'Dinas Kependudukan', yearsAgo: 0, status: 'REVISION_APPEAL', daysAgo: 60 },
    ...{ responses: 37, self: { ...usual, 9: 4, 28: 3 }, gradedUntil: 31 },
    evaluator: { ...usual, 4: 4, 8: 3, 27: 4 },
  },
  {
    ...{ unit: 'Dinas Penanaman Modal', yearsAgo: 0, status: 'EVALUATION_F02', daysAgo: 55 },
    ...{ responses: 31, self: usual, gradedUntil: 14 },
    evaluator: { ...usual, 2: 3, 4: 3, 6: 4 },
  },
  {
    ...{ unit: 'Kecamatan Mojoroto', yearsAgo: 0, status: 'F03_SURVEY', daysAgo: 40 },
    ...{ responses: 12, self: { ...usual, 1: 3, 2: 3 }, evaluator: null, gradedUntil: 0 },
  },
  {
    ...{ unit: 'Kecamatan Pesantren', yearsAgo: 0, status: 'F01_FILLING', daysAgo: 20 },
    ...{ responses: 0, self: {}, evaluator: null, gradedUntil: 0 },
  },
]

/** What the units of the demo could tell of themselves when they filled in form F-01. */
export const factsThen: LiveFacts = {
  ...{ forums: 1, services: 9, reviewed: 8, reviewScore: 4, hasDecree: true },
  elements: ['SERVICE_USERS', 'EXPERTS', 'RELATED_AGENCIES', 'CIVIL_SOCIETY', 'MASS_MEDIA'],
  ...{ hasMonitoring: true, hasRecord: true, hasReport: true, hasFollowUpReport: true },
  ...{ hasPublication: true, plans: 7, kept: 5, done: 5, speedMonths: 3 },
  complaints: { lapor: 6, laporDone: 4, other: 11, otherDone: 9 },
}

/** Why an evaluator gave what he gave, by how far it is from the best. */
export const rationaleOf = (grade: number) => {
  if (grade === 5) return 'Bukti lengkap, bertanggal, dan dapat diperiksa.'
  if (grade === 4) return 'Bukti ada, tetapi satu berkas belum bertanggal.'
  if (grade === 3) return 'Sebagian bukti tanpa keterangan, sehingga belum dapat dipastikan.'
  return 'Bukti belum memadai untuk nilai yang lebih tinggi.'
}
