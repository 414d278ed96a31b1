import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import {
  countElements,
  findStakeholder,
  listStakeholders,
} from '#domain/stakeholder/stakeholder.server.ts'
import {
  addStakeholder,
  archiveStakeholder,
  changeStakeholder,
  restoreStakeholder,
} from '#domain/stakeholder/stakeholder-change.server.ts'
import { addGroup, archiveGroup, listGroups } from '#domain/stakeholder/stakeholder-group.server.ts'
import { addStandardGroups } from '#domain/stakeholder/standard-group.server.ts'
import { anActor } from '../../support/factories.ts'

test('an institution and its contact are registered, and each is on record', async () => {
  const organizer = await anOrganizer()
  const campus = await addStakeholder(organizer, await anInput(organizer, 'ACADEMIA'))
  const contact = await addStakeholder(organizer, {
    ...(await anInput(organizer, 'ACADEMIA')),
    kind: 'PERSON',
    name: 'Drs. H. Perwakilan Kampus, M.Si',
    institutionId: campus.id,
    phone: '0812-3456-7890',
  })

  expect(await findStakeholder(organizer, contact.id)).toMatchObject({
    name: 'Drs. H. Perwakilan Kampus, M.Si',
    institution: 'Universitas Uji',
    element: 'EXPERTS',
    phone: '+6281234567890',
  })
  expect((await findStakeholder(organizer, campus.id)).contacts).toMatchObject([{ id: contact.id }])
  expect(await db.event.findMany({ where: { subjectId: contact.id } })).toMatchObject([
    { action: 'stakeholder.added', actorId: organizer.userId },
  ])
})

test('the element follows the group unless it is chosen, and must be chosen where the group has none', async () => {
  const organizer = await anOrganizer()
  const other = await anInput(organizer, 'OTHER_STAKEHOLDER')
  await expect(addStakeholder(organizer, other)).rejects.toMatchObject({ field: 'element' })
  await addStakeholder(organizer, { ...other, element: 'CIVIL_SOCIETY' })
  await addStakeholder(organizer, await anInput(organizer, 'MEDIA'))
  expect(await countElements(organizer)).toEqual(
    expect.arrayContaining([
      { element: 'CIVIL_SOCIETY', count: 1 },
      { element: 'MASS_MEDIA', count: 1 },
    ]),
  )
})

test('a facilitator reads the registry and changes nothing; an action owner does not see it', async () => {
  const organizer = await anOrganizer()
  const input = await anInput(organizer, 'CSO')
  const organization = { id: organizer.organizationId }
  const facilitator = await anActor('FACILITATOR', { organization })
  await expect(addStakeholder(facilitator, input)).rejects.toMatchObject({ status: 403 })
  expect((await listStakeholders(facilitator, { cursor: {} })).rows).toEqual([])
  const owner = await anActor('ACTION_OWNER', { organization })
  await expect(listStakeholders(owner, { cursor: {} })).rejects.toMatchObject({ status: 403 })
})

test("another organization's stakeholder, group or institution does not exist", async () => {
  const organizer = await anOrganizer()
  const { id } = await addStakeholder(organizer, await anInput(organizer, 'CSO'))
  const stranger = await anOrganizer()
  const theirs = await anInput(organizer, 'CSO')
  const ours = await anInput(stranger, 'CSO')
  await expect(findStakeholder(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(changeStakeholder(stranger, id, ours)).rejects.toMatchObject({ status: 404 })
  await expect(archiveStakeholder(stranger, id)).rejects.toMatchObject({ status: 404 })
  await expect(addStakeholder(stranger, theirs)).rejects.toMatchObject({ status: 404 })
  await expect(
    addStakeholder(stranger, { ...ours, kind: 'PERSON', institutionId: id }),
  ).rejects.toMatchObject({ field: 'institutionId' })
  await expect(findStakeholder(stranger, 'not-an-id')).rejects.toMatchObject({ status: 404 })
})

test('an archived stakeholder leaves the list and comes back; twice at once is once', async () => {
  const organizer = await anOrganizer()
  const { id } = await addStakeholder(organizer, await anInput(organizer, 'CSO'))
  await Promise.all([1, 2, 3].map(() => archiveStakeholder(organizer, id)))
  expect((await listStakeholders(organizer, { cursor: {} })).rows).toEqual([])
  expect((await listStakeholders(organizer, { cursor: {}, archived: true })).rows).toHaveLength(1)
  await restoreStakeholder(organizer, id)
  expect((await listStakeholders(organizer, { cursor: {} })).rows).toHaveLength(1)
  expect(await db.event.count({ where: { subjectId: id, action: 'stakeholder.archived' } })).toBe(1)
})

test('the registry is searched by name, institution, position and number, and filtered', async () => {
  const organizer = await anOrganizer()
  const base = await anInput(organizer, 'VILLAGE_GOV')
  for (const village of ['Bandar Lor', 'Bandar Kidul', 'Campurejo'])
    await addStakeholder(organizer, { ...base, name: `Kelurahan ${village}`, village })
  await addStakeholder(organizer, {
    ...(await anInput(organizer, 'MEDIA')),
    name: '100% Radio_Kota',
  })

  const names = async (filter: object) =>
    (await listStakeholders(organizer, { cursor: {}, ...filter })).rows.map(({ name }) => name)
  expect(await names({ search: 'bandar' })).toEqual([
    'Kelurahan Bandar Kidul',
    'Kelurahan Bandar Lor',
  ])
  expect(await names({ search: '%' })).toEqual(['100% Radio_Kota'])
  expect(await names({ element: 'MASS_MEDIA' })).toEqual(['100% Radio_Kota'])
  expect(await names({ kind: 'PERSON' })).toEqual([])
  expect(await names({ groupId: base.groupId })).toHaveLength(3)
})

test('an organization adds groups of its own, each mapped to an element, and retires only those', async () => {
  const organizer = await anOrganizer()
  const input = { name: 'Komunitas Difabel', element: 'SERVICE_USERS', pentahelix: null } as const
  const outcomes = await Promise.allSettled([1, 2].map(() => addGroup(organizer, input)))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

  const own = (await listGroups(organizer)).find(({ name }) => name === 'Komunitas Difabel')
  expect(own).toMatchObject({ element: 'SERVICE_USERS', code: null })
  await archiveGroup(organizer, own?.id ?? '')
  const groups = await listGroups(organizer)
  expect(groups).toHaveLength(18)
  await expect(archiveGroup(organizer, groups[0]?.id ?? '')).rejects.toMatchObject({ status: 404 })
})

async function anOrganizer() {
  const organizer = await anActor('ORGANIZER')
  // Factories may give an organization some of them already.
  await db.stakeholderGroup.deleteMany({ where: { organizationId: organizer.organizationId } })
  await db.$transaction((tx) => addStandardGroups(tx, organizer.organizationId))
  return organizer
}

async function anInput(actor: StaffActor, code: string) {
  const group = (await listGroups(actor)).find((one) => one.code === code)
  return stakeholderSchema.parse({
    kind: 'INSTITUTION',
    name: 'Universitas Uji',
    groupId: group?.id,
  })
}
