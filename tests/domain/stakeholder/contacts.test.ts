import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByName } from '#domain/attendance/check-in.server.ts'
import { newId } from '#domain/id.ts'
import { relocate, setMainContact } from '#domain/stakeholder/contact.server.ts'
import { listDoubles, tellApart } from '#domain/stakeholder/double.server.ts'
import { figuresOf, listAppearances } from '#domain/stakeholder/history.server.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import { findStakeholder, listStakeholders } from '#domain/stakeholder/stakeholder.server.ts'
import { changeStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { exportStakeholders } from '#domain/stakeholder/stakeholder-export.server.ts'
import {
  archiveStakeholders,
  confirmStakeholder,
  confirmStakeholders,
} from '#domain/stakeholder/stale.server.ts'
import {
  listTags,
  removeTag,
  renameTag,
  tagStakeholder,
  untagStakeholder,
} from '#domain/stakeholder/tag.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anAttendance, anInvitation, aStakeholder } from '../../support/thread.ts'

const long = new Date('2020-01-01')

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

test('a tag is one word however it is written, is filtered by and exported, renamed and removed in one place', async () => {
  const { organizer, place, person } = await somePeople()
  await Promise.all([
    tagStakeholder(organizer, place.id, { name: 'Mitra  Rutin' }),
    tagStakeholder(organizer, person.id, { name: 'mitra rutin' }),
    tagStakeholder(organizer, person.id, { name: 'MITRA RUTIN' }),
  ])
  const [tag, ...others] = await listTags(organizer)
  expect(others).toEqual([])
  expect(tag).toMatchObject({ count: 2 })
  await untagStakeholder(organizer, place.id, tag?.id ?? '')
  const { rows } = await listStakeholders(organizer, { tagId: tag?.id, cursor: {} })
  expect(rows.map(({ id }) => id)).toEqual([person.id])

  await renameTag(organizer, tag?.id ?? '', { name: 'Mitra' })
  const sheet = exportStakeholders(organizer, { tagId: tag?.id }, '')
  for await (const row of sheet) expect(row.tags).toEqual(['Mitra'])
  await tagStakeholder(organizer, place.id, { name: 'Lain' })
  await expect(renameTag(organizer, tag?.id ?? '', { name: 'LAIN' })).rejects.toMatchObject({
    field: 'name',
  })
  await removeTag(organizer, tag?.id ?? '')
  expect((await findStakeholder(organizer, person.id)).tags).toEqual([])
  const told = await db.event.findMany({
    where: { organizationId: organizer.organizationId, action: { startsWith: 'tag.' } },
    orderBy: { id: 'asc' },
  })
  expect(told.map(({ action }) => action)).toEqual(['tag.renamed', 'tag.removed'])
})

test('ten tags for one, a hundred for all, another organization’s is none', async () => {
  const { organizer, person, place } = await somePeople()
  const { organizationId } = organizer
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    await tagStakeholder(organizer, person.id, { name: `T${n}` })
  await expect(tagStakeholder(organizer, person.id, { name: 'T11' })).rejects.toMatchObject({
    field: 'name',
  })
  await db.tag.createMany({
    data: Array.from({ length: 90 }, (_, n) => ({
      organizationId,
      id: newId(),
      name: `M${n}`,
      key: `m${n}`,
    })),
  })
  await expect(tagStakeholder(organizer, place.id, { name: 'baru' })).rejects.toMatchObject({
    field: 'name',
  })
  const [tag] = await listTags(organizer)
  const stranger = await anActor('ORGANIZER')
  await expect(renameTag(stranger, tag?.id ?? '', { name: 'x' })).rejects.toMatchObject({
    status: 404,
  })
  const facilitator = await anActor('FACILITATOR')
  await expect(removeTag(facilitator, tag?.id ?? '')).rejects.toMatchObject({ status: 403 })
})

test('history tells every forum with its state, who came instead, and who came without an invitation', async () => {
  const { organizer, person } = await somePeople()
  const [first, second, third] = [
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2024-03-01') }),
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2025-03-01') }),
    await aForum(organizer, { status: 'REPORTED', startsAt: new Date('2026-03-01') }),
  ]
  const answeredAt = new Date('2024-02-01')
  const asked = await anInvitation(first, {
    stakeholderId: person.id,
    status: 'ATTENDED',
    answeredAt,
  })
  await anAttendance(first, {
    ...{ invitationId: asked.id, name: 'Wakilnya', represents: person.name },
    checkedInAt: new Date('2024-03-01'),
  })
  await anInvitation(second, { stakeholderId: person.id, status: 'DECLINED', answeredAt })
  await anAttendance(third, { phone: person.phone, checkedInAt: new Date('2026-03-01') })
  await anAttendance(third, { phone: '+62899' })

  const { rows } = await listAppearances(organizer, person.id, {})
  expect(
    rows.map(({ year: _, ...row }) => [row.forumId, row.status, row.came, row.cameInstead]),
  ).toEqual([
    [third.id, null, true, null],
    [second.id, 'DECLINED', false, null],
    [first.id, 'ATTENDED', true, 'Wakilnya'],
  ])
  expect(await figuresOf(organizer, person.id)).toEqual({
    ...{ invited: 2, answered: 2, came: 2, lastAt: new Date('2026-03-01') },
  })
  const stranger = await anActor('ORGANIZER')
  expect((await listAppearances(stranger, person.id, {})).rows).toEqual([])
})

test('contacts long silent or not reached are found, confirmed and archived together', async () => {
  const { organizer, place, other, person } = await somePeople()
  const old = { createdAt: long, updatedAt: long }
  await db.stakeholder.updateMany({
    where: { organizationId: organizer.organizationId },
    data: old,
  })
  const forum = await aForum(organizer, { status: 'ANNOUNCED' })
  const answered = { stakeholderId: other.id, status: 'CONFIRMED', answeredAt: new Date() } as const
  await anInvitation(forum, answered)
  const unreached = await aStakeholder(organizer, { groupId: place.groupId })
  const letter = await anInvitation(forum, { stakeholderId: unreached.id, status: 'SENT' })
  await db.outgoingMail.create({
    data: {
      ...{ organizationId: organizer.organizationId, id: newId(), invitationId: letter.id },
      ...{ recipient: 'x@contoh.id', subject: 'Undangan', body: 'Undangan', status: 'FAILED' },
      createdAt: new Date(Date.now() + 1000),
    },
  })

  const stale = async () => {
    const { rows } = await listStakeholders(organizer, { stale: true, cursor: {} })
    return new Map(rows.map((row) => [row.id, row.stale]))
  }
  expect(await stale()).toEqual(
    new Map([
      [place.id, 'SILENT'],
      [person.id, 'SILENT'],
      [unreached.id, 'MAIL_FAILED'],
    ]),
  )
  const { rows } = await listStakeholders(organizer, { cursor: {} })
  expect(rows.filter((row) => row.stale).length).toBe(3)
  const chosen = { stakeholderIds: [place.id, person.id] }
  await Promise.all([
    confirmStakeholders(organizer, chosen),
    confirmStakeholders(organizer, chosen),
  ])
  await db.outgoingMail.updateMany({
    where: { invitationId: letter.id },
    data: { createdAt: long },
  })
  expect(await stale()).toEqual(new Map())
  expect(await archiveStakeholders(organizer, chosen)).toEqual({ moved: 2, left: 0 })
  expect(await archiveStakeholders(organizer, chosen)).toEqual({ moved: 0, left: 2 })
  await expect(confirmStakeholder(organizer, place.id)).rejects.toMatchObject({ field: 'form' })
  const stranger = await anActor('ORGANIZER')
  await expect(confirmStakeholders(stranger, chosen)).rejects.toMatchObject({ status: 404 })
  const facilitator = await anActor('FACILITATOR')
  await expect(archiveStakeholders(facilitator, chosen)).rejects.toMatchObject({ status: 403 })
})

test('doubles are found by name without titles, number or address, page by page, until they are told apart', async () => {
  const organizer = await anActor('ORGANIZER')
  const { groupId, id: first } = await aStakeholder(organizer, {
    name: 'Drs. H. Ahmad Fauzi, M.Si',
    phone: '+6281',
  })
  const { id: second } = await aStakeholder(organizer, {
    groupId,
    name: 'ahmad fauzi',
    phone: '+6281',
  })
  await aStakeholder(organizer, { groupId, kind: 'INSTITUTION', name: 'Ahmad Fauzi' })
  await aStakeholder(organizer, { groupId, name: '李' })
  await aStakeholder(organizer, { groupId, name: '王' })
  const { id: third } = await aStakeholder(organizer, {
    groupId,
    name: 'Orang lain',
    phone: '+6281',
  })

  const pairs = async (cursor = {}, size = 10) => listDoubles(organizer, cursor, size)
  expect(
    (await pairs()).rows.map(({ oneId, otherId, likenesses }) => [oneId, otherId, likenesses]),
  ).toEqual([
    [first, second, ['NAME', 'PHONE']],
    [first, third, ['PHONE']],
    [second, third, ['PHONE']],
  ])
  const page = await pairs({}, 2)
  const rest = await pairs({ after: page.next }, 2)
  expect([page.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
  expect((await pairs({ before: rest.prev }, 2)).rows).toEqual(page.rows)
  expect(
    (await pairs({ after: Buffer.from(`["x/y","${first}"]`).toString('base64url') })).rows,
  ).toHaveLength(3)

  await Promise.all([tellApart(organizer, third, first), tellApart(organizer, first, third)])
  expect((await pairs()).rows).toHaveLength(2)
  const told = { organizationId: organizer.organizationId, action: 'stakeholder.told-apart' }
  expect(await db.event.count({ where: told })).toBe(1)
  const stranger = await anActor('ORGANIZER')
  await expect(tellApart(stranger, first, second)).rejects.toMatchObject({ status: 404 })
  expect((await listDoubles(stranger, {})).rows).toEqual([])
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

async function somePeople() {
  const organizer = await anActor('ORGANIZER')
  const place = await aStakeholder(organizer, { kind: 'INSTITUTION', name: 'Radar Kediri' })
  const { groupId } = place
  const other = await aStakeholder(organizer, { kind: 'INSTITUTION', name: 'RRI Kediri', groupId })
  const person = await aStakeholder(organizer, {
    ...{ groupId, institutionId: place.id, name: 'Perwakilan media', phone: '+62811555000' },
  })
  return { organizer, place, other, person }
}
