import { db } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record, recordAll } from '../event/event.server.ts'
import { goneFrom } from '../event/gone.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import { findForum } from '../forum/forum.server.ts'
import { knownId, newId } from '../id.ts'
import { holdMinutedForumAlone, requireAgendaItem, requireOpen } from './desk-forum.server.ts'
import type { PhotoInput } from './minutes.schema.ts'
import { findMinutedForum } from './minutes.server.ts'
import { mostMinuted } from './minutes.ts'
import { photosOf } from './photo-list.server.ts'

/** What the page of the photos shows: the photos, and what of the agenda a new one may belong to. */
export async function readPhotos(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'forum.view')
  const { agenda, agendaRuns, ...forum } = await findMinutedForum(actor, forumId)
  return {
    forum,
    photos: await photosOf(forum),
    items: agenda.map(({ id, title }) => ({ id, title })),
    runningId: agendaRuns.find(({ endedAt }) => endedAt === null)?.agendaItemId ?? null,
  }
}

/** Adds photos under one caption: their content, rows and events, or nothing. */
export async function addPhotos(
  actor: StaffActor,
  forumId: string | undefined,
  { caption, place, agendaItemId }: PhotoInput,
  incoming: readonly IncomingFile[],
) {
  authorize(actor, 'minutes.keep')
  requireOpen(await findForum(actor, forumId))
  if (incoming.length === 0) throw new RuleViolation('files', m.minutes_error_no_photo())

  return keepFiles(actor.organizationId, incoming, (kept) =>
    db.$transaction(async (tx) => {
      const forum = await holdMinutedForumAlone(tx, actor, forumId)
      const { organizationId, id } = forum
      const count = await tx.forumPhoto.count({ where: { organizationId, forumId: id } })
      if (count + kept.length > mostMinuted.photos) {
        throw new RuleViolation('files', m.common_upload_too_many({ maximum: mostMinuted.photos }))
      }

      await requireAgendaItem(tx, forum, agendaItemId)
      await insertFiles(tx, organizationId, kept)
      const rows = kept.map((file) => ({
        ...{ organizationId, id: newId(), forumId: id, fileId: file.id },
        ...{ caption, place, agendaItemId },
        ...{ addedById: actor.userId, createdAt: now() },
      }))
      await tx.forumPhoto.createMany({ data: rows })
      const details = { caption, count: kept.length }
      await recordAll(
        tx,
        actor,
        'forum-photo.added',
        rows.map((row) => ({ id: row.id, forumId: id, details })),
      )
      return rows.map((row) => row.id)
    }),
  )
}

/** Takes a photo out of the forum's papers. Its file stays in store: an event still names it. */
export async function removePhoto(
  actor: StaffActor,
  forumId: string | undefined,
  photoId: string | undefined,
) {
  authorize(actor, 'minutes.keep')
  return db.$transaction(async (tx) => {
    const forum = await holdMinutedForumAlone(tx, actor, forumId)
    const { organizationId, id } = forum
    const photo = await tx.forumPhoto.findFirst({
      where: { organizationId, forumId: id, id: knownId(photoId, m.minutes_photos()) },
      select: { id: true, caption: true, fileId: true },
    })
    if (!photo) throw await goneFrom(tx, forum, photoId ?? '')

    await tx.forumPhoto.delete({ where: { organizationId_id: { organizationId, id: photo.id } } })
    const details = { caption: photo.caption, fileId: photo.fileId }
    await record(tx, actor, 'forum-photo.removed', { id: photo.id, forumId: id }, details)
  })
}
