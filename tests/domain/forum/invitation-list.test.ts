import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { exportInvitations } from '#domain/forum/forum-export.server.ts'
import { type InvitableFilter, listInvitable } from '#domain/forum/invitable-list.server.ts'
import { deliveryStates } from '#domain/forum/invitation-delivery.ts'
import { countInvitations, listInvitations } from '#domain/forum/invitation-list.server.ts'
import { newId } from '#domain/id.ts'
import { letterToSend } from '#domain/letter/letter.server.ts'
import { tagOptions, tagStakeholder } from '#domain/stakeholder/tag.server.ts'
import { aHall } from '../../support/hall.ts'
import { anInvitation, aStakeholder } from '../../support/thread.ts'

test('the list is read a page at a time, filtered and searched literally', async () => {
  const hall = await aHall()
  for (let index = 0; index < 30; index += 1)
    await anInvitation(hall.forum, { name: `Tamu ${String(index).padStart(2, '0')}` })
  await anInvitation(hall.forum, { name: '100% warga_', element: 'EXPERTS', status: 'DECLINED' })
  const read = (filter: Parameters<typeof listInvitations>[2]) =>
    listInvitations(hall.evaluator, hall.forum, filter)

  const first = await read({ cursor: {} })
  const second = await read({ cursor: { after: first.next ?? '' } })
  expect([first.rows.length, second.rows.length]).toEqual([25, 6])
  expect(first.rows[0]?.name).toBe('100% warga_')

  const namesOf = async (filter: Omit<Parameters<typeof read>[0], 'cursor'>) =>
    (await read({ ...filter, cursor: {} })).rows.map(({ name }) => name)
  expect(await namesOf({ search: '%' })).toEqual(['100% warga_'])
  expect(await namesOf({ search: 'TAMU 07' })).toEqual(['Tamu 07'])
  expect(await namesOf({ element: 'EXPERTS' })).toEqual(['100% warga_'])
  expect(await namesOf({ status: 'DECLINED' })).toEqual(['100% warga_'])
  expect(await countInvitations(hall.forum)).toMatchObject({
    total: 31,
    counts: { DRAFT: 30, DECLINED: 1 },
  })
})

test('the list of whom to invite leaves out who is invited, archived or of another organization', async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  await aStakeholder(elsewhere.admin)
  await aStakeholder(hall.admin, { archivedAt: new Date() })
  const free = await aStakeholder(hall.admin, { name: 'Bebas', element: 'EXPERTS' })
  await anInvitation(hall.forum)

  const { rows } = await listInvitable(hall.organizer, hall.forum, { cursor: {} })
  expect(rows.map(({ id }) => id)).toEqual([free.id])
  await expect(listInvitable(hall.facilitator, hall.forum, { cursor: {} })).rejects.toMatchObject({
    status: 403,
  })
  await expect(findForum(hall.outsider, hall.forum.id)).rejects.toMatchObject({ status: 404 })
})

test('whom to invite is filtered by the organization’s own tags, together with everything else', async () => {
  const hall = await aHall()
  const { organizer, forum } = hall
  const partner = await aStakeholder(hall.admin, { name: 'Mitra', element: 'EXPERTS' })
  const other = await aStakeholder(hall.admin, { name: 'Mitra lain' })
  await aStakeholder(hall.admin, { name: 'Mitra tanpa tanda' })
  for (const { id } of [partner, other])
    await tagStakeholder(organizer, id, { name: 'Mitra rutin' })
  const [tag] = await tagOptions(organizer)

  const namesOf = async (filter: InvitableFilter) => {
    const { rows } = await listInvitable(organizer, forum, { ...filter, cursor: {} })
    return rows.map(({ name }) => name)
  }
  expect(await namesOf({ tagId: tag?.id })).toEqual(['Mitra', 'Mitra lain'])
  expect(await namesOf({ tagId: tag?.id, element: 'EXPERTS' })).toEqual(['Mitra'])
  expect(await namesOf({ tagId: newId() })).toEqual([])
})

test('each is found under the state of delivery it is shown in, and leaves with it and the letter’s number', async () => {
  const hall = await aHall({ startsAt: new Date('2030-10-07T02:00:00Z') })
  const now = new Date()
  for (const state of [
    {},
    { mail: 'QUEUED' },
    { mail: 'FAILED' },
    { mail: 'UNDELIVERABLE' },
    { mail: 'UNCERTAIN' },
    { mail: 'CANCELLED' },
    { mail: 'SENT', sentAt: now },
    { sentAt: now },
    { sentAt: now, openedAt: now },
    { openedAt: now },
    { sentAt: now, openedAt: now, answeredAt: now },
    { answeredAt: now },
  ] as const) {
    const { mail, ...times } = { mail: undefined, ...state }
    const { id } = await anInvitation(hall.forum, times)
    if (mail) await aMailTo(hall, id, mail)
  }
  const forum = await findForum(hall.organizer, hall.forum.id)
  const letter = await db.$transaction((tx) => letterToSend(tx, hall.organizer, forum))

  const all = await listInvitations(hall.organizer, forum, { cursor: {} })
  for (const delivery of deliveryStates) {
    const { rows } = await listInvitations(hall.organizer, forum, { delivery, cursor: {} })
    const shown = all.rows.filter((row) => row.delivery === delivery)
    expect(shown.length, delivery).toBeGreaterThan(0)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
  }
  for await (const row of exportInvitations(hall.organizer, forum, {}, ''))
    expect(row).toMatchObject({
      letterNumber: letter.number,
      delivery: expect.stringMatching(/^[A-Z]+$/),
    })
})

type Status = 'UNCERTAIN' | 'QUEUED' | 'FAILED' | 'UNDELIVERABLE' | 'CANCELLED' | 'SENT'

const aMailTo = (hall: Awaited<ReturnType<typeof aHall>>, invitationId: string, status: Status) =>
  db.outgoingMail.create({
    data: {
      ...{ organizationId: hall.admin.organizationId, id: newId(), forumId: hall.forum.id },
      ...{ invitationId, recipient: 'tamu@contoh.id', subject: 'Undangan', body: '.', status },
    },
  })
