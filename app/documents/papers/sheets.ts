import { inputKindLabel } from '#domain/feedback/terms.ts'
import type { PaperInput } from '#domain/paper/inputs.server.ts'
import type { MadeKind } from '#domain/paper/made-paper.ts'
import type { PaperPromise } from '#domain/paper/promises.server.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { day, moment, number, type Sheet, text } from '../sheet.ts'
import { budgetText, ownerText, stateText } from './agreed.ts'
import { dayIn, frameText, written } from './parts.ts'
import { answerText, giverText } from './said.ts'

/** The table that a paper is above all, as a sheet; null for papers that are text. */
export function sheetOf(kind: MadeKind, data: PaperContent): Sheet<never> | null {
  if (kind === 'ATTENDANCE') return (data.people ? peopleSheet(data) : presenceSheet(data)) as never
  if (kind === 'MINUTES_NOTES') return minutesSheet(data) as never
  if (kind === 'ACTION_PLAN') return promiseSheet(data, m.paper_sheet_plan({}, written)) as never
  if (kind === 'FOLLOWUP_REPORT')
    return promiseSheet(data, m.paper_sheet_follow_up({}, written)) as never
  return null
}

async function* each<Row>(rows: readonly Row[]) {
  yield* rows
}

const ownerOf = ({ face }: PaperContent) => ({ slug: '', timeZone: face.forum.timeZone })

type Person = NonNullable<PaperContent['people']>['present'][number]

const peopleSheet = (data: PaperContent): Sheet<Person> => ({
  list: '',
  title: m.paper_sheet_attendance({}, written),
  organization: ownerOf(data),
  rows: each(data.people?.present ?? []),
  columns: [
    text(m.paper_col_name({}, written), ({ name }) => name, 30),
    text(m.paper_col_position({}, written), ({ position }) => position, 30),
    text(m.paper_col_institution({}, written), ({ institution }) => institution, 36),
    text(m.paper_col_element({}, written), (person) =>
      person.isOrganizer ? m.paper_organizer({}, written) : communityElementLabel(person.element),
    ),
    text(
      m.paper_col_sex({}, written),
      ({ sex }) =>
        sex && (sex === 'MALE' ? m.paper_sex_male({}, written) : m.paper_sex_female({}, written)),
      8,
    ),
    moment(m.paper_col_time({}, written), ({ checkedInAt }) => checkedInAt),
  ],
})

type Element = PaperContent['presence']['elements'][number]

const presenceSheet = (data: PaperContent): Sheet<Element> => ({
  list: '',
  title: m.paper_sheet_attendance({}, written),
  organization: ownerOf(data),
  rows: each(data.presence.elements),
  columns: [
    text(m.paper_col_element({}, written), ({ element }) => communityElementLabel(element), 36),
    number(m.paper_col_invited({}, written), ({ invited }) => invited),
    number(m.paper_col_present({}, written), ({ present }) => present),
    number(m.paper_sex_male({}, written), ({ men }) => men),
    number(m.paper_sex_female({}, written), ({ women }) => women),
    number(m.paper_col_vulnerable({}, written), ({ vulnerable }) => vulnerable),
  ],
})

/** What was said, with what was answered, in the order of the minutes. */
const minutesSheet = (data: PaperContent): Sheet<PaperInput> => ({
  list: '',
  title: m.paper_sheet_minutes({}, written),
  organization: ownerOf(data),
  rows: each(data.inputs),
  columns: [
    moment(m.paper_col_moment({}, written), ({ createdAt }) => createdAt),
    text(m.paper_col_giver({}, written), (input) => giverText(input, data.isPublic), 30),
    text(
      m.paper_col_element({}, written),
      ({ element }) => element && communityElementLabel(element),
    ),
    text(m.paper_col_kind({}, written), ({ kind }) => inputKindLabel(kind), 18),
    text(m.paper_col_service({}, written), ({ service }) => service, 30),
    text(m.paper_col_text({}, written), (input) => input.text, 64),
    text(m.paper_col_answer({}, written), answerText, 48),
  ],
})

const promiseSheet = (data: PaperContent, title: string): Sheet<PaperPromise> => ({
  list: '',
  title,
  organization: ownerOf(data),
  rows: each(data.promises),
  columns: [
    number(m.paper_col_no({}, written), (row) => row.number, 6),
    text(m.paper_col_problem({}, written), ({ problem }) => problem, 48),
    text(m.paper_col_recommendation({}, written), ({ recommendation }) => recommendation, 48),
    text(m.paper_col_output({}, written), ({ output }) => output, 36),
    text(m.paper_col_owner({}, written), ownerText, 30),
    text(m.paper_col_frame({}, written), frameText),
    day(m.paper_col_due({}, written), ({ dueOn }) => dueOn),
    text(m.paper_col_budget({}, written), budgetText),
    text(m.paper_col_state({}, written), stateText, 36),
    number(m.paper_col_percent({}, written), ({ progress }) => progress),
    day(m.paper_col_verified({}, written), ({ verifiedAt }) => dayIn(verifiedAt, data)),
    number(m.paper_col_evidence({}, written), ({ evidence }) => evidence.length),
  ],
})
