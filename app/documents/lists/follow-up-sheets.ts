import { inputKindLabel } from '#domain/feedback/terms.ts'
import type {
  ExportedFollowUp,
  exportPublicFollowUps,
} from '#domain/follow-up/follow-up-export.server.ts'
import { followUpStatusLabel, timeHorizonLabel, timeUnitLabel } from '#domain/follow-up/terms.ts'
import type { TimeHorizon, TimeUnit } from '#domain/follow-up/time-frame.ts'
import { m } from '#messages'
import { day, type ListOf, moment, number, type Sheet, text } from '../sheet.ts'

type Owner = Sheet<unknown>['organization']
type Public = ListOf<typeof exportPublicFollowUps>

export const followUpSheet = (
  rows: AsyncIterable<ExportedFollowUp>,
  organization: Owner,
  list = 'tindak-lanjut',
): Sheet<ExportedFollowUp> => ({
  list,
  title: m.follow_up_list_title(),
  organization,
  rows,
  columns: [...agreedColumns(), ...stateColumns()],
})

const agreedColumns = (): Sheet<ExportedFollowUp>['columns'] => [
  number(m.common_year(), ({ forum }) => forum.year, 8),
  text(m.export_forum(), ({ forum }) => forum.theme, 36),
  number(m.common_number_column(), (row) => row.number, 6),
  text(m.follow_up_unit(), ({ unit }) => unit.name, 30),
  text(m.follow_up_service(), ({ service }) => service?.name, 30),
  text(m.follow_up_problem(), ({ problem }) => problem, 48),
  text(m.follow_up_recommendation(), ({ recommendation }) => recommendation, 48),
  text(m.export_time_frame(), timeFrameOf),
  day(m.follow_up_due(), ({ dueOn }) => dueOn),
  text(m.follow_up_owner(), ({ owner }) => owner?.user.name),
  text(
    m.follow_up_owner_position(),
    ({ owner, ownerPosition }) => ownerPosition ?? owner?.position,
  ),
]

const stateColumns = (): Sheet<ExportedFollowUp>['columns'] => [
  text(m.follow_up_output(), ({ output }) => output, 36),
  text(m.follow_up_state(), ({ status }) => followUpStatusLabel(status)),
  text(m.export_status_reason(), ({ statusReason }) => statusReason, 36),
  number(m.follow_up_percent(), ({ progress }) => progress),
  number(m.follow_up_fiscal_year(), ({ targetFiscalYear }) => targetFiscalYear),
  text(m.follow_up_budget_need(), ({ budgetNeed }) => budgetNeed),
  number(m.export_inputs(), ({ _count }) => _count.feedback),
  number(m.export_evidence(), ({ _count }) => _count.evidence),
  number(m.export_resolved(), ({ citizens }) => citizens.resolved),
  number(m.export_not_yet(), ({ citizens }) => citizens.notYet),
  moment(m.export_agreed_at(), ({ agreedAt }) => agreedAt),
  moment(m.export_submitted_at(), ({ submittedAt }) => submittedAt),
  moment(m.export_verified_at(), ({ verifiedAt }) => verifiedAt),
  moment(m.export_published_at(), ({ publishedAt }) => publishedAt),
]

/** The promises as strangers see them: positions instead of names. */
export const publicFollowUpSheet = (
  rows: AsyncIterable<Public>,
  organization: Owner,
): Sheet<Public> => ({
  list: 'tindak-lanjut',
  title: m.follow_up_list_title(),
  organization,
  rows,
  columns: [
    number(m.common_year(), ({ forum }) => forum.year, 8),
    text(m.export_forum(), ({ forum }) => forum.theme, 36),
    number(m.common_number_column(), (row) => row.number, 6),
    text(m.follow_up_unit(), ({ unit }) => unit.name, 30),
    text(m.follow_up_service(), ({ service }) => service?.name, 30),
    text(m.export_said(), saidIn, 48),
    text(m.follow_up_problem(), ({ problem }) => problem, 48),
    text(m.follow_up_recommendation(), ({ recommendation }) => recommendation, 48),
    text(m.export_time_frame(), timeFrameOf),
    day(m.follow_up_due(), ({ dueOn }) => dueOn),
    text(m.follow_up_owner_position(), ({ ownerPosition }) => ownerPosition),
    text(m.follow_up_output(), ({ output }) => output, 36),
    text(m.follow_up_state(), ({ status }) => followUpStatusLabel(status)),
    text(m.export_status_reason(), ({ statusReason }) => statusReason, 36),
    number(m.follow_up_percent(), ({ progress }) => progress),
    number(m.export_resolved(), ({ citizens }) => citizens.resolved),
    number(m.export_not_yet(), ({ citizens }) => citizens.notYet),
    moment(m.export_agreed_at(), ({ agreedAt }) => agreedAt),
    moment(m.export_verified_at(), ({ verifiedAt }) => verifiedAt),
    moment(m.export_published_at(), ({ publishedAt }) => publishedAt),
  ],
})

/** The inputs a row was made of; at most three stand for all. */
const saidIn = ({ sources }: Public) =>
  sources.map((source) => `${inputKindLabel(source.kind)}: ${source.text}`).join('\n\n')

type Framed = { horizon: TimeHorizon; timeValue: number | null; timeUnit: TimeUnit | null }

function timeFrameOf({ horizon, timeValue, timeUnit }: Framed) {
  const length = timeValue && timeUnit ? ` (${timeValue} ${timeUnitLabel(timeUnit)})` : ''
  return timeHorizonLabel(horizon) + length
}
