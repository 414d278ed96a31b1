import { letterFacts } from '#domain/letter/letter-facts.ts'
import { datedAt } from '#domain/letter/letter-text.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import type { Block } from '../paper.ts'
import {
  column,
  heading,
  type Issue,
  letterhead,
  paperOf,
  paragraph,
  table,
  written,
} from './parts.ts'

/** The letter that was sent to everybody, with the list of those invited; the public one with their numbers. */
export function invitationPaper(data: PaperContent, issue: Issue) {
  const { letter } = data
  const title = m.paper_invitation_title({}, written)
  if (!letter) throw new Error('There is no letter to make a paper of')

  return paperOf(data, issue, title, [
    letterhead(data),
    ...letterTop(letter, data.isPublic),
    paragraph(letter.opening),
    occasion(data),
    paragraph(letter.closing),
    { kind: 'signatures', dated: '', signatories: [signatoryOf(letter)] },
    { kind: 'page-break' },
    heading(1, enclosureOf(data.isPublic)),
    data.people ? invitedTable(data.people.invited) : invitedCounts(data),
  ])
}

/** What the letter encloses: names, or for the public how many. */
const enclosureOf = (isPublic: boolean) =>
  isPublic ? m.paper_invitation_counts({}, written) : m.paper_invitation_list({}, written)

const letterTop = (letter: Letter, isPublic: boolean): Block[] => [
  { kind: 'paragraph', text: datedAt(letter), align: 'right' },
  {
    kind: 'facts',
    pairs: [
      [m.paper_col_number({}, written), letter.number],
      [m.paper_invitation_enclosure({}, written), enclosureOf(isPublic)],
      [m.paper_invitation_subject({}, written), letter.subject],
    ],
  },
  paragraph(
    isPublic ? m.paper_invitation_to_public({}, written) : m.paper_invitation_to({}, written),
  ),
]

function occasion({ face }: PaperContent): Block {
  const { day, time, place, agenda } = letterFacts(face.forum)
  return {
    kind: 'facts',
    pairs: [
      [m.paper_day({}, written), day],
      [m.paper_time({}, written), time],
      [m.paper_place({}, written), place],
      [m.paper_col_agenda({}, written), agenda],
    ],
  }
}

type Letter = NonNullable<PaperContent['letter']>

const signatoryOf = ({ signatoryPosition, signatoryName, signatoryNumber }: Letter) => ({
  role: `${signatoryPosition ?? m.paper_head({}, written)},`,
  name: signatoryName ?? '',
  detail: signatoryNumber && m.paper_nip({ number: signatoryNumber }, written),
})

const invitedTable = (invited: NonNullable<PaperContent['people']>['invited']): Block =>
  table(
    [
      column(m.paper_col_no({}, written), 1, 'right'),
      column(m.paper_col_name({}, written), 5),
      column(m.paper_col_institution({}, written), 6),
      column(m.paper_col_element({}, written), 4),
    ],
    invited.map((person, index) => [
      String(index + 1),
      person.name,
      [person.position, person.institution].filter(Boolean).join(', ') || '–',
      communityElementLabel(person.element),
    ]),
    { none: m.paper_none_invited({}, written) },
  )

const invitedCounts = ({ presence }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_element({}, written), 6),
      column(m.paper_col_invited({}, written), 2, 'right'),
    ],
    presence.elements.map(({ element, invited }) => [
      communityElementLabel(element),
      String(invited),
    ]),
    { none: m.paper_none_invited({}, written) },
  )
