import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { unitSchema } from '#domain/organization/unit.schema.ts'
import {
  addUnit,
  archiveUnit,
  changeUnit,
  findUnit,
  listUnits,
  restoreUnit,
} from '#domain/organization/unit.server.ts'
import { listHeads } from '#domain/organization/unit-head.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'

const input = unitSchema.parse({ name: 'Dinas Kependudukan', category: 'PERANGKAT_DAERAH' })

test('an admin adds, changes, archives and restores a unit, and each is on record', async () => {
  const admin = await anActor('ADMIN')
  const { id } = await addUnit(admin, input)
  await changeUnit(admin, id, { ...input, headPosition: 'Kepala Dinas' })
  await archiveUnit(admin, id)
  await archiveUnit(admin, id)
  expect((await findUnit(admin, id)).archivedAt).not.toBeNull()
  await restoreUnit(admin, id)

  expect(await findUnit(admin, id)).toMatchObject({
    headPosition: 'Kepala Dinas',
    archivedAt: null,
  })
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual([
    'unit.added',
    'unit.changed',
    'unit.archived',
    'unit.restored',
  ])
})

test('others may look at units but not change them', async () => {
  const admin = await anActor('ADMIN')
  const { id } = await addUnit(admin, input)
  for (const role of ['ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const other = await anActor(role, { organization: { id: admin.organizationId } })
    await expect(addUnit(other, input)).rejects.toMatchObject({ status: 403 })
    await expect(changeUnit(other, id, input)).rejects.toMatchObject({ status: 403 })
    await expect(archiveUnit(other, id)).rejects.toMatchObject({ status: 403 })
    expect((await findUnit(other, id)).id).toBe(id)
  }
})

test("another organization's unit does not exist, nor does another unit for unit staff", async () => {
  const admin = await anActor('ADMIN')
  const { id } = await addUnit(admin, input)
  const stranger = await anActor('ADMIN')
  await expect(findUnit(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(changeUnit(stranger, id, input)).rejects.toMatchObject({ status: 404 })

  const own = await aUnit(admin)
  const organization = { id: admin.organizationId }
  const local = await anActor('ORGANIZER', { organization, unitId: own.id })
  await expect(findUnit(local, id)).rejects.toMatchObject({ status: 404 })
  const { rows } = await listUnits(local, { search: '', archived: false, cursor: {} })
  expect(rows.map((row) => row.id)).toEqual([own.id])
})

test('of two who add a unit of one name at once, one succeeds and the other is told', async () => {
  const admin = await anActor('ADMIN')
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => addUnit(admin, input)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ field: 'name' })
  }
  const { rows } = await listUnits(admin, { search: '', archived: false, cursor: {} })
  expect(rows).toHaveLength(1)
})

test('units are found by a part of their name and paged through', async () => {
  const admin = await anActor('ADMIN')
  for (let n = 10; n < 40; n += 1) await aUnit(admin, { name: `Kelurahan ${n}` })

  const first = await listUnits(admin, { search: 'kelurahan', archived: false, cursor: {} })
  expect(first.rows).toHaveLength(25)
  expect(first.prev).toBeNull()
  const cursor = { after: first.next ?? '' }
  const second = await listUnits(admin, { search: 'kelurahan', archived: false, cursor })
  expect(second.rows.map(({ name }) => name)).toEqual(
    [35, 36, 37, 38, 39].map((n) => `Kelurahan ${n}`),
  )
  const none = await listUnits(admin, { search: '%', archived: false, cursor: {} })
  expect(none.rows).toHaveLength(0)
})

test('a head is a member of the unit or the whole organization who reads its promises, and stays when others change', async () => {
  const admin = await anActor('ADMIN')
  const organization = { id: admin.organizationId }
  const { id } = await addUnit(admin, { ...input, headId: admin.membershipId })
  const local = await anActor('FACILITATOR', { organization, unitId: id })
  expect((await listHeads(admin, id)).map((one) => one.id).toSorted()).toEqual(
    [admin.membershipId, local.membershipId].toSorted(),
  )
  await changeUnit(admin, id, { ...input, headId: local.membershipId })
  expect((await findUnit(admin, id)).headId).toBe(local.membershipId)

  const elsewhere = await anActor('ORGANIZER', { organization, unitId: (await aUnit(admin)).id })
  const owner = await anActor('ACTION_OWNER', { organization, unitId: id })
  const stranger = await anActor('ADMIN')
  for (const { membershipId: headId } of [elsewhere, owner, stranger]) {
    await expect(changeUnit(admin, id, { ...input, headId })).rejects.toMatchObject({
      field: 'headId',
    })
  }
  await expect(listHeads(local, id)).rejects.toMatchObject({ status: 403 })

  const { membershipId } = local
  const deactivatedAt = new Date()
  await db.membership.updateMany({ where: { id: membershipId }, data: { deactivatedAt } })
  await changeUnit(admin, id, { ...input, headId: membershipId, headName: 'Kepala baru' })
  expect(await findUnit(admin, id)).toMatchObject({ headId: membershipId, headName: 'Kepala baru' })
})
