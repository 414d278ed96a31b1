import { heldForumStatuses } from '#domain/forum/forum-visibility.ts'
import { plusMinutes } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import { type Gathering, organizerOf } from './town.ts'

/** What the note-taker wrote beside what was said, one an item of the agenda in its order. */
const written = [
  { kind: 'NOTE', text: 'Forum dibuka. Tujuan dan tata tertib forum dibacakan.' },
  { kind: 'DECISION', text: 'Peserta sepakat membahas antrean, jarak, dan biaya lebih dulu.' },
] as const

/** Adds how long the first items of the agenda took, and what was noted under them, once the forum was held. */
export function addMinutes({ town, forum, id: forumId, startsAt }: Gathering) {
  const { rows, organizationId } = town.ground
  const author = forum.team.map(({ account }) => account && town.staff.get(account)).find(Boolean)
  const isHeld = heldForumStatuses.some((status) => status === forum.status)
  if (!startsAt || !author || !isHeld) return

  const items = rows.agendaItem.filter((item) => item.forumId === forumId)
  let startedAt = startsAt
  for (const [index, note] of written.entries()) {
    const item = items[index]
    if (!item) return
    const endedAt = plusMinutes(startedAt, 8)
    const own = { organizationId, forumId, agendaItemId: item.id }
    rows.agendaRun.push({ ...own, id: idAt(startedAt), startedAt, endedAt })
    const createdAt = plusMinutes(startedAt, 4)
    const noteId = idAt(createdAt)
    const { membershipId: authorId } = author
    rows.minutesNote.push({ ...own, ...note, id: noteId, authorId, createdAt })
    const subject = { id: noteId, forumId }
    const who = organizerOf(town, forum.unit)
    happened(town.ground, createdAt, who, 'minutes-note.written', subject, { kind: note.kind })
    startedAt = endedAt
  }
}
