import { expect, test } from 'vitest'
import { findForum } from '#domain/forum/forum.server.ts'
import { listInvitable } from '#domain/forum/invitable-list.server.ts'
import { countInvitations, listInvitations } from '#domain/forum/invitation-list.server.ts'
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
