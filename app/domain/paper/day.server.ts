import type { Tx } from '#db/client.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { mostMinuted } from '../minutes/minutes.ts'

/** What the note-taker wrote beside what was said, in its order; what was struck is left out. */
export async function listMinutesNotes(tx: Tx, { organizationId, id: forumId }: Forum) {
  const found = await tx.minutesNote.findMany({
    where: { organizationId, forumId, struckAt: null },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostMinuted.notes,
    select: { kind: true, text: true, createdAt: true, agendaItem: { select: { title: true } } },
  })
  return found.map(({ agendaItem, ...note }) => ({ ...note, item: agendaItem?.title ?? null }))
}

/** The photos of the day, in the order they came; for papers inside. */
export const listPhotos = (tx: Tx, { organizationId, id: forumId }: Forum) =>
  tx.forumPhoto.findMany({
    where: { organizationId, forumId },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostMinuted.photos,
    select: {
      ...{ caption: true, place: true, createdAt: true },
      file: { select: { id: true, width: true, height: true } },
    },
  })
