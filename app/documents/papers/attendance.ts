import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import {
  clockText,
  column,
  dated,
  forumFacts,
  heading,
  headOf,
  type Issue,
  paperOf,
  paragraph,
  table,
  titled,
  written,
  zoned,
} from './parts.ts'

/** Who came. The public copy tells how many of each element and group, and nobody's name. */
export function attendancePaper(data: PaperContent, issue: Issue) {
  const title = m.paper_attendance_title({}, written)
  return paperOf(data, issue, title, [
    ...titled(data, issue, title),
    forumFacts(data),
    paragraph(presenceSentence(data)),
    ...(data.people
      ? [peopleTable(data)]
      : [
          heading(2, m.paper_attendance_by_element({}, written)),
          presenceTable(data),
          heading(2, m.paper_attendance_by_group({}, written)),
          groupTable(data),
        ]),
    { kind: 'signatures', dated: dated(data, issue), signatories: [headOf(data)] },
  ])
}

export function presenceSentence({ presence }: PaperContent) {
  const { total, organizers } = presence
  const elements = presence.elements.filter(({ present }) => present > 0).length
  return organizers > 0
    ? m.paper_attendance_count({ total, organizers, elements }, written)
    : m.paper_attendance_guests({ total, elements }, written)
}

/** Invited and present of each of the five elements, with what the regulation asks about them. */
export function presenceTable({ presence }: PaperContent): Block {
  const keys = ['invited', 'present', 'men', 'women', 'vulnerable'] as const
  const sum = (key: (typeof keys)[number]) =>
    presence.elements.reduce((total, row) => total + row[key], 0)
  return table(
    [
      column(m.paper_col_element({}, written), 5),
      column(m.paper_col_invited({}, written), 2, 'right'),
      column(m.paper_col_present({}, written), 2, 'right'),
      column(m.paper_sex_male({}, written), 1, 'right'),
      column(m.paper_sex_female({}, written), 1, 'right'),
      column(m.paper_col_vulnerable({}, written), 2, 'right'),
    ],
    [
      ...presence.elements.map((row) => [
        communityElementLabel(row.element),
        ...keys.map((key) => String(row[key])),
      ]),
      [m.paper_total({}, written), ...keys.map((key) => String(sum(key)))],
    ],
    { none: m.paper_none_present({}, written) },
  )
}

const groupTable = ({ presence }: PaperContent) =>
  table(
    [
      column(m.paper_col_group({}, written), 6),
      column(m.paper_col_present({}, written), 2, 'right'),
    ],
    presence.groups.map(({ name, present }) => [name, String(present)]),
    { none: m.paper_none_present({}, written) },
  )

/** Everybody who came, in the order of the doors, with room to sign; for papers inside. */
export const peopleTable = (data: PaperContent) =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_name({}, written), 5),
      column(m.paper_col_institution({}, written), 5),
      column(m.paper_col_element({}, written), 3.5),
      column(m.paper_col_sex({}, written), 1, 'center'),
      column(zoned(m.paper_col_time({}, written), data), 2),
      column(m.paper_col_signature({}, written), 3.5),
    ],
    (data.people?.present ?? []).map((person, index) => [
      String(index + 1),
      person.represents
        ? `${person.name}\n${m.paper_representing({ name: person.represents }, written)}`
        : person.name,
      [person.position, person.institution].filter(Boolean).join(', ') || '–',
      person.isOrganizer ? m.paper_organizer({}, written) : communityElementLabel(person.element),
      sexText(person.sex),
      clockText(person.checkedInAt, data),
      '',
    ]),
    { none: m.paper_none_present({}, written), hasRoomToSign: true },
  )

function sexText(sex: 'MALE' | 'FEMALE' | null) {
  if (!sex) return '–'
  return sex === 'MALE' ? m.paper_sex_male({}, written) : m.paper_sex_female({}, written)
}
