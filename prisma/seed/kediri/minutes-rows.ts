import { heldForumStatuses } from '#domain/forum/forum-visibility.ts'
import { plusMinutes } from '../days.ts'
import { happened, idAt, pick } from '../ground.ts'
import type { Rows } from '../rows.ts'
import type { StaffMember } from './staff.ts'
import { type Gathering, organizerOf } from './town.ts'

/** What the note-taker wrote beside what was said, one an item of the agenda in its order. */
const written = [
  { kind: 'NOTE', text: 'Forum dibuka. Tujuan dan tata tertib forum dibacakan.' },
  { kind: 'DECISION', text: 'Peserta sepakat membahas antrean, jarak, dan biaya lebih dulu.' },
] as const

/** Adds how long each item of the agenda took, and what was noted under the first ones, once the forum was held. */
export function addMinutes(gathering: Gathering) {
  const { town, forum, startsAt } = gathering
  const author = forum.team.map(({ account }) => account && town.staff.get(account)).find(Boolean)
  const isHeld = heldForumStatuses.some((status) => status === forum.status)
  if (!startsAt || !author || !isHeld) return

  let startedAt = startsAt
  for (const [index, item] of itemsOf(gathering).entries()) {
    if (startedAt > town.days.now) return
    const minutes = (item.minutes ?? 10) + pick(`${forum.key} ${item.title}`, -4, 3)
    const endedAt = plusMinutes(startedAt, Math.max(6, minutes))
    addRun(gathering, item, startedAt, endedAt > town.days.now ? null : endedAt)
    const note = written[index]
    const at = plusMinutes(startedAt, 4)
    if (note && at <= town.days.now) addNote(gathering, author, { ...note, item, at })
    startedAt = endedAt
  }
}

const itemsOf = ({ town: { ground }, id }: Gathering) =>
  ground.rows.agendaItem.filter(({ forumId }) => forumId === id)

type Item = Rows['agendaItem'][number]

/** An item without an end is what the forum is at now. */
function addRun(
  { town, forum, id: forumId }: Gathering,
  { id: agendaItemId, title }: Item,
  startedAt: Date,
  endedAt: Date | null,
) {
  const { rows, organizationId } = town.ground
  const id = idAt(startedAt)
  rows.agendaRun.push({ organizationId, id, forumId, agendaItemId, startedAt, endedAt })
  const who = organizerOf(town, forum.unit)
  const subject = { id: agendaItemId, forumId }
  happened(town.ground, startedAt, who, 'agenda-item.started', subject, { title })
  if (endedAt) happened(town.ground, endedAt, who, 'agenda-item.ended', subject, { title })
}

type Written = (typeof written)[number] & { item: Item; at: Date }

function addNote(
  { town, forum, id: forumId }: Gathering,
  { membershipId: authorId }: StaffMember,
  { kind, text, item, at: createdAt }: Written,
) {
  const { organizationId, rows } = town.ground
  const id = idAt(createdAt)
  const own = { organizationId, forumId, agendaItemId: item.id, authorId }
  rows.minutesNote.push({ ...own, id, kind, text, createdAt })
  const who = organizerOf(town, forum.unit)
  happened(town.ground, createdAt, who, 'minutes-note.written', { id, forumId }, { kind })
}
