import { teamRoleLabel } from '#domain/forum/terms.ts'
import { dayOf } from '#domain/letter/letter-facts.ts'
import { minutesNoteKindLabel } from '#domain/minutes/terms.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import type { Block, Signatory } from '../paper.ts'
import { agreedTable } from './agreed.ts'
import { presenceSentence } from './attendance.ts'
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
import { saidTable } from './said.ts'

/** What happened at the forum: its items, what was said and answered, what was agreed. */
export function minutesPaper(data: PaperContent, issue: Issue) {
  const title = m.paper_minutes_title({}, written)
  const count = data.inputs.length
  return paperOf(data, issue, title, [
    ...titled(data, issue, title),
    forumFacts(data),
    paragraph(presenceSentence(data)),
    heading(2, m.paper_minutes_leading({}, written)),
    teamTable(data),
    heading(2, m.paper_minutes_opening({}, written)),
    agendaTable(data),
    heading(2, m.paper_minutes_discussion({}, written)),
    paragraph(m.paper_minutes_discussion_lead({ count }, written)),
    ...saidTable(data, true),
    ...notesOf(data),
    heading(2, m.paper_minutes_agreed({}, written)),
    agreedTable(data),
    { kind: 'signatures', dated: dated(data, issue), signatories: signatoriesOf(data) },
    ...(data.photos.length > 0 ? [{ kind: 'page-break' } as const] : []),
    ...photosOf(data),
  ])
}

export const teamTable = ({ team, isPublic }: PaperContent): Block =>
  table(
    [
      column(m.paper_col_role({}, written), 3),
      ...(isPublic ? [] : [column(m.paper_col_name({}, written), 5)]),
      column(m.paper_col_position({}, written), 6),
    ],
    team.map(({ role, name, position }) => [
      teamRoleLabel(role),
      ...(isPublic ? [] : [name ?? '–']),
      position ?? '–',
    ]),
    { none: m.paper_none_team({}, written) },
  )

export const agendaTable = (data: PaperContent): Block =>
  table(
    [
      column(zoned(m.paper_col_clock({}, written), data), 2.4),
      column(m.paper_col_agenda({}, written), 7),
      column(m.paper_col_speaker({}, written), 4),
    ],
    data.face.agenda.map(({ title, speaker, startsAt, minutes }) => [
      startsAt
        ? clockText(startsAt, data)
        : minutes
          ? m.paper_minutes_long({ minutes }, written)
          : '–',
      title,
      speaker ?? '–',
    ]),
    { none: m.paper_none_agenda({}, written) },
  )

/** The note-taker and the head; in public the note-taker is an office, not a person. */
function signatoriesOf(data: PaperContent): Signatory[] {
  const taker = data.team.find(({ role }) => role === 'NOTE_TAKER')
  const head = headOf(data)
  const seen = m.paper_signed_head({ position: head.role }, written)
  return [
    { ...head, role: seen },
    { role: `\n${m.paper_note_taker({}, written)},`, name: taker?.name ?? '', detail: null },
  ]
}

/** What the note-taker wrote beside what was said: notes and decisions. */
function notesOf(data: PaperContent): Block[] {
  return [
    heading(2, m.paper_minutes_notes({}, written)),
    table(
      [
        column(zoned(m.paper_col_clock({}, written), data), 2),
        column(m.paper_col_agenda({}, written), 4),
        column(m.paper_col_kind({}, written), 2.4),
        column(m.paper_col_note({}, written), 8),
      ],
      data.notes.map(({ createdAt, item, kind, text }) => [
        clockText(createdAt, data),
        item ?? '–',
        minutesNoteKindLabel(kind),
        text,
      ]),
      { none: m.paper_none_notes({}, written) },
    ),
  ]
}

/** The photos of the day; public papers have none. */
export function photosOf({ photos, face }: PaperContent): Block[] {
  if (photos.length === 0) return []
  return [
    heading(2, m.paper_report_annex_photos({}, written)),
    {
      kind: 'gallery',
      pictures: photos.map(({ file, caption, place, createdAt }, index) => ({
        picture: { fileId: file.id, width: file.width, height: file.height },
        caption: photoCaption(index + 1, [
          ...[caption, itemAt(createdAt, face), place, dayOf(createdAt, face.forum.timeZone)],
        ]),
      })),
    },
  ]
}

const photoCaption = (number: number, told: ReadonlyArray<string | null>) =>
  m.paper_photo({ number, caption: told.filter(Boolean).join(', ') }, written)

/** What was on at a moment of the forum: the last item that had begun, until the forum ended. */
function itemAt(moment: Date, { agenda, forum }: PaperContent['face']) {
  if (forum.endsAt && moment > forum.endsAt) return null
  const begun = agenda.filter(({ startsAt }) => startsAt && startsAt <= moment)
  return begun.at(-1)?.title ?? null
}
