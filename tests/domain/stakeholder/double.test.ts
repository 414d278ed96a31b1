import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listDoubles, tellApart } from '#domain/stakeholder/double.server.ts'
import { anActor } from '../../support/factories.ts'
import { aStakeholder } from '../../support/thread.ts'

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
