import { plusMinutes } from '../days.ts'
import { happened, idAt } from '../ground.ts'
import type { Gathering } from './town.ts'

/** Adds the photos that were taken at a forum, each under the item of the agenda that it shows. */
export function addPhotos({ town, forum, id: forumId, startsAt }: Gathering) {
  const taker = town.staff.get('fasilitator')
  if (!startsAt || !taker) return
  const { rows, organizationId } = town.ground
  const items = rows.agendaItem.filter((item) => item.forumId === forumId)

  for (const [index, { caption, place = forum.place, minutes, item }] of photosOf(forum)) {
    const fileId = town.files.get(`photo/${forum.key}/${index}`)
    if (!fileId) throw new Error(`No photo ${forum.key}/${index}`)
    const createdAt = plusMinutes(startsAt, minutes)
    const photo = { organizationId, id: idAt(createdAt), forumId, fileId, caption, place }
    const agendaItemId = items[item]?.id ?? null
    rows.forumPhoto.push({ ...photo, agendaItemId, addedById: taker.userId, createdAt })
    const subject = { id: photo.id, forumId }
    happened(town.ground, createdAt, taker, 'forum-photo.added', subject, { caption, count: 1 })
  }
}

const photosOf = ({ photos = [] }: Gathering['forum']) => photos.entries()
