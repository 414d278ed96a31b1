import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { removeAgendaItem } from '#domain/forum/agenda.server.ts'
import { newId } from '#domain/id.ts'
import { readMinutes } from '#domain/minutes/minutes.server.ts'
import { addPhotos, readPhotos, removePhoto } from '#domain/minutes/photo.server.ts'
import { findPublicFile, findStaffFile } from '#domain/organization/stored-file.server.ts'
import { m } from '#messages'
import { anActor, publicOf } from '../../support/factories.ts'
import { actionsAbout, aHall, outcomesOf } from '../../support/hall.ts'
import { anUpload } from '../follow-up/stage.ts'

const told = { caption: 'Diskusi kelompok', place: 'Aula', agendaItemId: null }

test('photos come with caption and place, are read by staff only, and go once', async () => {
  const { facilitator, evaluator, forum } = await aHall({ status: 'IN_SESSION' })
  const [first = ''] = await addPhotos(facilitator, forum.id, told, [
    await anUpload(),
    await anUpload(),
  ])
  const { photos } = await readPhotos(evaluator, forum.id)
  const fileId = photos[0]?.file.id

  const { caption, place } = told
  expect(photos).toMatchObject([1, 2].map(() => ({ caption, place, agendaItem: null })))
  expect(await findStaffFile(evaluator, fileId)).toMatchObject({ mediaType: 'image/jpeg' })
  await expect(findPublicFile(publicOf(forum), fileId)).rejects.toMatchObject({ status: 404 })

  const { done } = await outcomesOf([1, 2].map(() => removePhoto(facilitator, forum.id, first)))
  expect([done, (await readPhotos(evaluator, forum.id)).photos.length]).toEqual([1, 1])
  expect(await actionsAbout(first)).toEqual(['forum-photo.added', 'forum-photo.removed'])
})

test('a photo stands under its item of the agenda and keeps it; an item of another forum is none', async () => {
  const { facilitator, organizer, forum } = await aHall({ status: 'IN_SESSION' })
  const another = await aHall({ status: 'IN_SESSION' })
  const [own, theirs] = await Promise.all([anItem(forum), anItem(another.forum)])
  const add = async (agendaItemId: string) =>
    addPhotos(facilitator, forum.id, { ...told, agendaItemId }, [await anUpload()])

  await add(own)
  await expect(add(theirs)).rejects.toMatchObject({ field: 'agendaItemId' })
  const { sections, otherPhotos } = await readMinutes(facilitator, forum.id)
  expect(sections.map(({ photos }) => photos.map(({ caption }) => caption))).toEqual([
    [told.caption],
  ])
  expect(otherPhotos).toEqual([])
  await expect(removeAgendaItem(organizer, forum.id, own)).rejects.toMatchObject({
    message: m.minutes_error_item_used(),
  })
})

async function anItem({ organizationId, id: forumId }: { organizationId: string; id: string }) {
  const item = { organizationId, forumId, id: newId(), position: 0, title: 'Dialog', minutes: 10 }
  return (await db.agendaItem.create({ data: item })).id
}

test('without a photo nothing is added; who may not adds none; elsewhere there is no such forum', async () => {
  const { facilitator, evaluator, outsider, forum } = await aHall({ status: 'IN_SESSION' })
  await expect(addPhotos(facilitator, forum.id, told, [])).rejects.toMatchObject({ field: 'files' })
  await expect(addPhotos(evaluator, forum.id, told, [await anUpload()])).rejects.toMatchObject({
    status: 403,
  })
  for (const stranger of [outsider, await anActor('ADMIN')]) {
    await expect(addPhotos(stranger, forum.id, told, [await anUpload()])).rejects.toMatchObject({
      status: 404,
    })
    await expect(readPhotos(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  }
  expect((await readPhotos(facilitator, forum.id)).photos).toEqual([])
})
