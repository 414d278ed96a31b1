import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { newId } from '#domain/id.ts'

/** What lies on the note-taker's desk: a note and a photo. */
export async function someMinutes(
  { organizationId, membershipId }: StaffActor,
  { forumId, fileId }: { forumId: string; fileId: string },
) {
  const own = { organizationId, forumId }
  const [minutesNoteId, photoId] = [newId(), newId()]
  await db.minutesNote.create({
    data: { ...own, id: minutesNoteId, kind: 'NOTE', text: 'Dicatat.', authorId: membershipId },
  })
  await db.forumPhoto.create({ data: { ...own, id: photoId, fileId, caption: 'Diskusi' } })
  return { minutesNoteId, photoId }
}
