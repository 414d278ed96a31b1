import {
  methodLabel,
  serviceOutcomeLabel,
  subjectMatterLabel,
  topicKindLabel,
} from '#domain/forum/terms.ts'
import { letterFacts } from '#domain/letter/letter-facts.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import { presenceSentence, presenceTable } from './attendance.ts'
import { agendaTable, teamTable } from './minutes.ts'
import { column, heading, paragraph, table, written } from './parts.ts'

/** Why the forum was held, by what law, for what. */
export function introduction({ face }: PaperContent): Block[] {
  const { unit, forum, services } = face
  const background = { unit: unit.name, year: String(forum.year), theme: forum.theme }
  return [
    heading(1, m.paper_report_1({}, written)),
    heading(2, m.paper_report_1_1({}, written)),
    paragraph(m.paper_report_1_1_text(background, written)),
    ...(forum.description ? [paragraph(forum.description)] : []),
    heading(2, m.paper_report_1_2({}, written)),
    {
      kind: 'list',
      isOrdered: true,
      items: [
        m.paper_report_law_1({}, written),
        m.paper_report_law_2({}, written),
        m.paper_report_law_3({}, written),
      ],
    },
    heading(2, m.paper_report_1_3({}, written)),
    {
      kind: 'list',
      isOrdered: true,
      items: [m.paper_report_purpose_1({}, written), m.paper_report_purpose_2({}, written)],
    },
    heading(2, m.paper_report_1_4({}, written)),
    {
      kind: 'facts',
      pairs: [
        [m.paper_theme({}, written), forum.theme],
        [m.paper_topics({}, written), joined(forum.topicKinds.map(topicKindLabel))],
        [m.paper_matters({}, written), joined(forum.subjectMatters.map(subjectMatterLabel))],
        [m.paper_services({}, written), joined(services.map(({ name }) => name))],
      ],
    },
  ]
}

const joined = (texts: readonly string[]) => texts.join('; ') || '–'

/** Who prepared it, when and where it was, who came, what was on the agenda. */
export function holdingChapter(data: PaperContent): Block[] {
  const { forum, unit } = data.face
  const { day, time, place } = letterFacts(forum)
  return [
    heading(1, m.paper_report_2({}, written)),
    heading(2, m.paper_report_2_1({}, written)),
    teamTable(data),
    heading(2, m.paper_report_2_2({}, written)),
    {
      kind: 'facts',
      pairs: [
        [m.paper_day({}, written), day],
        [m.paper_time({}, written), time],
        [m.paper_place({}, written), place],
        [m.paper_method({}, written), forum.method ? methodLabel(forum.method) : '–'],
        [m.paper_unit({}, written), unit.name],
      ],
    },
    heading(2, m.paper_report_2_3({}, written)),
    paragraph(presenceSentence(data)),
    presenceTable(data),
    heading(2, m.paper_report_2_4({}, written)),
    agendaTable(data),
    heading(2, m.paper_report_2_5({}, written)),
    data.materials.length > 0
      ? { kind: 'list', isOrdered: true, items: data.materials.map(({ title }) => title) }
      : paragraph(m.paper_none_materials({}, written)),
  ]
}

export const outcomeTable = ({ face }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_service({}, written), 7),
      column(m.paper_col_outcome({}, written), 3),
      column(m.paper_col_note({}, written), 5),
    ],
    face.services.map(({ name, outcome, note }, index) => [
      String(index + 1),
      name,
      outcome ? serviceOutcomeLabel(outcome) : '–',
      note ?? '–',
    ]),
    { none: m.paper_none_services({}, written) },
  )
