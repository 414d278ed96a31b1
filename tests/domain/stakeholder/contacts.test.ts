import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { relocate, setMainContact } from '#domain/stakeholder/contact.server.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder } from '#domain/stakeholder/stakeholder.server.ts'
import { changeStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anInvitation, aStakeholder } from '../../support/thread.ts'
import { somePeople } from './some-people.ts'

test('an institution has one main contact; who goes elsewhere is it no longer', async () => {
  const { organizer, place, other, person } = await somePeople()
  const second = await aStakeholder(organizer, { institutionId: place.id, groupId: place.groupId })
  await Promise.all([setMainContact(organizer, person.id), setMainContact(organizer, second.id)])
  const { mainContactId } = await findStakeholder(organizer, place.id)
  expect([person.id, second.id]).toContain(mainContactId)
  await setMainContact(organizer, person.id)

  await relocate(organizer, person.id, { institutionId: other.id, position: 'Humas' })

  expect(await findStakeholder(organizer, place.id)).toMatchObject({ mainContactId: null })
  expect(await findStakeholder(organizer, person.id)).toMatchObject({
    ...{ institutionId: other.id, institution: other.name, position: 'Humas' },
  })
  const moved = await db.event.findFirstOrThrow({
    where: { action: 'stakeholder.moved', subjectId: person.id },
  })
  expect(moved.details).toMatchObject({ to: other.name })
})

test('only people move, only to institutions of their own organization, and only by those who may', async () => {
  const { organizer, place, person } = await somePeople()
  const stranger = await somePeople()
  const to = (institutionId: string) => ({ institutionId, position: null })
  await expect(relocate(organizer, place.id, to(place.id))).rejects.toMatchObject({
    field: 'institutionId',
  })
  await expect(relocate(organizer, person.id, to(stranger.place.id))).rejects.toMatchObject({
    field: 'institutionId',
  })
  await expect(
    relocate(stranger.organizer, person.id, to(stranger.place.id)),
  ).rejects.toMatchObject({ status: 404 })
  await expect(setMainContact(stranger.organizer, person.id)).rejects.toMatchObject({ status: 404 })
  const facilitator = await anActor('FACILITATOR')
  await expect(setMainContact(facilitator, person.id)).rejects.toMatchObject({ status: 403 })
})

test('an institution with contact persons does not become a person', async () => {
  const { organizer, place } = await somePeople()
  const input = stakeholderSchema.parse({ kind: 'PERSON', name: 'Orang', groupId: place.groupId })
  await expect(changeStakeholder(organizer, place.id, input)).rejects.toMatchObject({
    field: 'kind',
  })
})

test('who comes has the sex the registry knows; who comes instead has none', async () => {
  const { organizer, person } = await somePeople()
  await db.stakeholder.updateMany({ where: { id: person.id }, data: { sex: 'FEMALE' } })
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  const own = await anInvitation(forum, { stakeholderId: person.id, status: 'CONFIRMED' })
  const other = await aStakeholder(organizer, { groupId: person.groupId, sex: 'MALE' })
  const instead = await anInvitation(forum, {
    stakeholderId: other.id,
    representativeName: 'Wakil',
  })
  for (const { id } of [own, instead]) await checkInByName(organizer, forum.id, id)
  const came = await db.attendance.findMany({
    where: { forumId: forum.id },
    orderBy: { id: 'asc' },
  })
  expect(came.map(({ sex }) => sex)).toEqual(['FEMALE', null])
})
