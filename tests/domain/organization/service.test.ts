import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  addService,
  archiveService,
  changeService,
  findService,
  listServices,
  restoreService,
} from '#domain/organization/service.server.ts'
import { anActor, aUnit } from '../../support/factories.ts'

const input = { name: 'Penerbitan KTP-el', lokusKind: 'ADMINISTRATIVE', description: null } as const
const active = { archived: false, cursor: {} }

test('an organizer adds, changes, archives and restores a service, and each is on record', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addService(organizer, unit.id, input)
  await changeService(organizer, id, { ...input, description: 'Baru, hilang, rusak' })
  await archiveService(organizer, id)
  expect((await listServices(organizer, unit.id, active)).rows).toEqual([])
  await restoreService(organizer, id)

  const { rows } = await listServices(organizer, unit.id, active)
  expect(rows).toMatchObject([{ id, description: 'Baru, hilang, rusak' }])
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual([
    'service.added',
    'service.changed',
    'service.archived',
    'service.restored',
  ])
})

test('facilitators, action owners and evaluators do not change services', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const other = await anActor(role, { organization: { id: organizer.organizationId } })
    await expect(addService(other, unit.id, input)).rejects.toMatchObject({ status: 403 })
  }
})

test("a service is added to one's own units only", async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await addService(organizer, unit.id, input)
  const stranger = await anActor('ADMIN')
  await expect(addService(stranger, unit.id, input)).rejects.toMatchObject({ status: 404 })
  await expect(findService(stranger, id)).rejects.toMatchObject({ status: 404 })

  const other = await aUnit(organizer)
  const organization = { id: organizer.organizationId }
  const local = await anActor('ORGANIZER', { organization, unitId: other.id })
  await expect(addService(local, unit.id, input)).rejects.toMatchObject({ status: 404 })
  await expect(archiveService(local, id)).rejects.toMatchObject({ status: 404 })
})

test('two services of one name at once leave one', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => addService(organizer, unit.id, input)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await listServices(organizer, unit.id, active)).rows).toHaveLength(1)
})
