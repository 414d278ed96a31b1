import { skmElementLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import type { exportRecordRows } from '#domain/record/record-export.server.ts'
import { recordStateLabel } from '#domain/record/terms.ts'
import { timeFrameWords } from '#domain/record/words.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { day, type ListOf, moment, number, type Sheet, text } from '../sheet.ts'

type Row = ListOf<typeof exportRecordRows>

/** The agreed rows of every version: to compare, to sort, to take along. */
export const recordSheet = (
  rows: AsyncIterable<Row>,
  organization: Sheet<unknown>['organization'],
  { code }: { code: string },
): Sheet<Row> => ({
  list: `berita-acara-${code.toLowerCase()}`,
  title: m.record_record(),
  organization,
  rows,
  columns: [
    text(m.record_number(), ({ record }) => record.number, 30),
    number(m.record_version(), ({ record }) => record.version),
    text(m.record_state(), ({ state }) => recordStateLabel(state), 20),
    text(m.record_reason(), ({ record }) => record.reason, 36),
    day(m.record_issued_on(), ({ record }) => record.issuedOn),
    moment(m.record_signed(), ({ record }) => record.signedAt),
    number(m.record_row(), ({ position }) => position, 6),
    text(m.record_problem(), ({ problem }) => problem, 48),
    text(m.record_recommendation(), ({ recommendation }) => recommendation, 48),
    text(m.record_frame(), timeFrameWords, 26),
    day(m.record_due(), ({ dueOn }) => (dueOn ? new Date(`${dueOn}T00:00:00Z`) : null)),
    text(m.record_owner(), ({ owner }) => owner, 30),
    text(m.record_owner_name(), ({ ownerName }) => ownerName),
    text(m.record_element(), ({ elements }) => elements.map(communityElementLabel).join('; '), 30),
    text(m.record_service(), ({ service }) => service, 30),
    text(m.follow_up_sp(), ({ spComponent }) => spComponent && spComponentLabel(spComponent)),
    text(m.follow_up_skm(), ({ skmElement }) => skmElement && skmElementLabel(skmElement)),
    text(m.record_sources(), ({ sources }) => sources.join('; '), 30),
    text(m.record_code(), ({ record }) => record.code, 18),
    text(m.record_sha256(), ({ record }) => record.sha256, 66),
  ],
})
