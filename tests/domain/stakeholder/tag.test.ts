import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { findStakeholder, listStakeholders } from '#domain/stakeholder/stakeholder.server.ts'
import { exportStakeholders } from '#domain/stakeholder/stakeholder-export.server.ts'
import {
  listTags,
  removeTag,
  renameTag,
  tagStakeholder,
  untagStakeholder,
} from '#domain/stakeholder/tag.server.ts'
import { anActor } from '../../support/factories.ts'
import { somePeople } from './some-people.ts'

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
