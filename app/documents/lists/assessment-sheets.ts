import type { exportAssessments } from '#domain/assessment/assessment-list.server.ts'
import { assessmentStatusLabel } from '#domain/assessment/terms.ts'
import { lokusKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { type ListOf, moment, number, type Sheet, text } from '../sheet.ts'

type Assessment = ListOf<typeof exportAssessments>

export const assessmentSheet = (
  rows: AsyncIterable<Assessment>,
  organization: Sheet<unknown>['organization'],
  year: number,
): Sheet<Assessment> => ({
  list: `penilaian-${year}`,
  title: m.assessment_title(),
  organization,
  rows,
  columns: [
    text(m.evaluate_unit(), ({ unit }) => unit.name, 40),
    number(m.common_year(), (row) => row.year),
    text(m.assessment_lokus(), ({ lokusKind }) => lokusKindLabel(lokusKind), 18),
    text(m.assessment_phase(), ({ status }) => assessmentStatusLabel(status), 24),
    text(m.assessment_instrument(), ({ instrument }) => instrument, 36),
    number(m.assessment_index(), ({ ipp }) => ipp),
    text(m.assessment_letter(), ({ letter }) => letter, 8),
    number(m.assessment_by_self(), ({ self }) => self),
    number(m.assessment_f02_percent(), ({ f02 }) => f02),
    number(m.assessment_f03_percent(), ({ f03 }) => f03),
    number(m.assessment_respondents(), ({ responses }) => responses),
    moment(m.assessment_locked_at(), ({ lockedAt }) => lockedAt),
  ],
})
