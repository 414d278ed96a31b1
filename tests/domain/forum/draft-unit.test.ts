import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { forumChangeSchema } from '#domain/forum/forum.schema.ts'
import { changeForum } from '#domain/forum/forum-change.server.ts'
import { readForumForm } from '#domain/forum/forum-form.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'

// A draft moves to another unit: its form offers that unit's services, and saving it is the move.

async function aDraft(more: Parameters<typeof aForum>[1] = {}) {
  const admin = await anActor('ADMIN')
  const [from, to] = [await aUnit(admin), await aUnit(admin)]
  const [old, service] = [await aService(from), await aService(to)]
  const forum = await aForum(admin, { ...more, unitId: from.id, services: [old.id] })
  const change = (unitId: string, serviceIds = '') =>
    forumChangeSchema.parse({
      unitId,
      serviceIds,
      year: '2031',
      theme: forum.theme,
      topicKinds: 'SERVICE_PROBLEM',
      timeZone: 'Asia/Jakarta',
      startsAt: '2031-10-07T09:00',
      version: forum.updatedAt.toISOString(),
    })
  return { admin, from, to, old, service, forum, change }
}

test('the form of a draft offers the units, and the services of the one it shall go to', async () => {
  const { admin, from, to, service, forum } = await aDraft()

  const form = await readForumForm(admin, forum.id, to.id)

  expect(form.units.map(({ id }) => id).toSorted()).toEqual([from.id, to.id].toSorted())
  expect(form).toMatchObject({
    moved: true,
    unit: { id: to.id, services: [{ id: service.id }] },
    values: { serviceIds: [] },
  })
  expect(await readForumForm(admin, forum.id)).toMatchObject({ moved: false })
})

test('a saved draft belongs to the other unit with its services, and the event says so', async () => {
  const { admin, to, service, forum, change } = await aDraft()

  await changeForum(admin, forum.id, change(to.id, service.id))

  expect(
    await db.forum.findFirst({ where: { id: forum.id }, include: { services: true } }),
  ).toMatchObject({ unitId: to.id, services: [{ serviceId: service.id }] })
  const event = await db.event.findFirst({ where: { subjectId: forum.id } })
  expect(event).toMatchObject({
    action: 'forum.changed',
    details: { fields: expect.arrayContaining(['unitId', 'serviceIds']) },
  })
})

test('services of the unit it leaves do not come along', async () => {
  const { admin, to, old, forum, change } = await aDraft()

  await expect(changeForum(admin, forum.id, change(to.id, old.id))).rejects.toMatchObject({
    field: 'serviceIds',
  })
})

test('what is planned stays with its unit, whatever the address asks for', async () => {
  const { admin, from, to, service, forum, change } = await aDraft({ status: 'PLANNED' })

  expect(await readForumForm(admin, forum.id, to.id)).toMatchObject({
    moved: false,
    units: [],
    unit: { id: from.id },
  })
  await expect(changeForum(admin, forum.id, change(to.id, service.id))).rejects.toMatchObject({
    field: 'unitId',
  })
})

test('nobody moves a draft to a unit that is not theirs, archived or of another organization', async () => {
  const { admin, from, to, forum, change } = await aDraft()
  const { organizationId } = admin
  const organizer = await anActor('ORGANIZER', { organizationId, unitId: from.id })
  const abroad = await aUnit(await anActor())

  expect((await readForumForm(organizer, forum.id)).units).toMatchObject([{ id: from.id }])
  await expect(readForumForm(organizer, forum.id, to.id)).rejects.toMatchObject({ status: 404 })
  await expect(changeForum(organizer, forum.id, change(to.id))).rejects.toMatchObject({
    status: 404,
  })
  for (const id of [abroad.id, newId()]) {
    await expect(readForumForm(admin, forum.id, id)).rejects.toMatchObject({ status: 404 })
    await expect(changeForum(admin, forum.id, change(id))).rejects.toMatchObject({ status: 404 })
  }
  await db.unit.updateMany({ where: { id: to.id }, data: { archivedAt: new Date() } })
  await expect(changeForum(admin, forum.id, change(to.id))).rejects.toMatchObject({
    field: 'unitId',
  })
})

test('of two who move a draft at once one does, the other is told', async () => {
  const { admin, from, to, forum, change } = await aDraft()

  const { done, refused } = await outcomesOf([
    changeForum(admin, forum.id, change(to.id)),
    changeForum(admin, forum.id, change(from.id)),
  ])

  expect(done).toBe(1)
  expect(refused).toMatchObject([{ field: 'form' }])
})
