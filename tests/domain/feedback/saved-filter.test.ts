import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listInboxChoices } from '#domain/feedback/inbox.server.ts'
import {
  findSavedFilter,
  listSavedFilters,
  mostFilters,
  removeFilter,
  renameFilter,
  saveFilter,
} from '#domain/feedback/saved-filter.server.ts'
import { newId } from '#domain/id.ts'
import { anActor } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { eventsOf } from './stage.ts'

const complaints = { jenis: 'COMPLAINT', tunggakan: 'ya' } as const
const named = (name: string, isShared = false) => ({ name, isShared })

test('a filter is kept, renamed and removed, each with its event', async () => {
  const organizer = await anActor('ORGANIZER')
  const since = { ...complaints, sejak: '2026-05-12T07:05:00.000Z' }

  const { id } = await saveFilter(organizer, since, named('Pengaduan'))
  await renameFilter(organizer, id, named('Pengaduan terbuka', true))

  const kept = { id, name: 'Pengaduan terbuka', isShared: true }
  const search = 'jenis=COMPLAINT&tunggakan=ya'
  expect(await listSavedFilters(organizer)).toMatchObject([{ ...kept, search }])
  expect((await listInboxChoices(organizer)).savedFilters).toMatchObject([{ ...kept, search }])
  await removeFilter(organizer, id)
  expect(await listSavedFilters(organizer)).toEqual([])
  expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
    'saved-filter.added',
    'saved-filter.renamed',
    'saved-filter.removed',
  ])
})

test('what is shared everybody reads, but its owner alone changes it; who only reads shares nothing', async () => {
  const organizer = await anActor('ORGANIZER')
  const within = { organizationId: organizer.organizationId }
  const evaluator = await anActor('EVALUATOR', within)
  const shared = await saveFilter(organizer, complaints, named('Bersama', true))
  const own = await saveFilter(organizer, complaints, named('Sendiri'))
  await saveFilter(evaluator, complaints, named('Bersama', true))

  const seen = await listSavedFilters(evaluator)
  expect(seen.map(({ name, isShared }) => [name, isShared])).toEqual(
    expect.arrayContaining([
      ['Bersama', true],
      ['Bersama', false],
    ]),
  )
  expect(seen.map(({ id }) => id)).not.toContain(own.id)
  for (const id of [shared.id, own.id, newId(), 'x'])
    for (const attempt of [findSavedFilter, removeFilter])
      await expect(attempt(evaluator, id)).rejects.toMatchObject({ status: 404 })
  const stranger = await anActor('ADMIN')
  expect(await listSavedFilters(stranger)).toEqual([])
  await expect(renameFilter(stranger, shared.id, named('Lain'))).rejects.toMatchObject({
    status: 404,
  })
})

test('who does not read inputs keeps no filter of them, and nobody keeps an empty one', async () => {
  const owner = await anActor('ACTION_OWNER')
  await expect(saveFilter(owner, complaints, named('Saringan'))).rejects.toMatchObject({
    status: 403,
  })
  const organizer = await anActor('ORGANIZER')
  for (const empty of [{}, { sejak: '2026-05-12T07:05:00.000Z' }])
    await expect(saveFilter(organizer, empty, named('Kosong'))).rejects.toMatchObject({
      field: 'form',
    })
})

test('a name is used once and the number of filters holds, however many are saved at once', async () => {
  const organizer = await anActor('ORGANIZER')
  const same = await outcomesOf(
    [1, 2, 3].map(() => saveFilter(organizer, complaints, named('Sama'))),
  )
  expect([same.done, same.refused.map(({ field }) => field)]).toEqual([1, ['name', 'name']])

  const { organizationId, membershipId: ownerId } = organizer
  await db.savedFilter.createMany({
    data: Array.from({ length: mostFilters - 2 }, (_, index) => ({
      ...{
        organizationId,
        id: newId(),
        ownerId,
        name: `Saringan ${index}`,
        search: 'status=HIDDEN',
      },
    })),
  })
  const last = await outcomesOf(
    ['A', 'B', 'C'].map((name) => saveFilter(organizer, complaints, named(name))),
  )
  expect([last.done, last.refused.map(({ field }) => field)]).toEqual([1, ['form', 'form']])

  const [first, second] = await listSavedFilters(organizer)
  const renamed = renameFilter(organizer, first?.id, named(second?.name ?? ''))
  await expect(renamed).rejects.toMatchObject({ field: 'name' })
})
