import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { exportActionPlan, readActionPlan } from '#domain/satisfaction/action-plan.server.ts'
import { readForumEffect, readUnitSatisfaction } from '#domain/satisfaction/comparison.server.ts'
import {
  exportSnapshots,
  exportUnitSatisfaction,
  listUnitSatisfaction,
} from '#domain/satisfaction/overview.server.ts'
import { snapshotSchema } from '#domain/satisfaction/satisfaction.schema.ts'
import { findSnapshot } from '#domain/satisfaction/snapshot.server.ts'
import {
  changeSnapshot,
  recordSnapshot,
  removeSnapshot,
} from '#domain/satisfaction/snapshot-change.server.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'
import { aFollowUp } from '../../support/thread.ts'
import { allOf, aResult, typed } from './surveying.ts'

test('a result is put on record as typed, with its index, its letter and its event', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const input = snapshotSchema.parse({ ...typed, time: '2,95', respondents: '290' })
  const { id } = await recordSnapshot(organizer, unit.id, input)

  expect(await findSnapshot(organizer, id)).toMatchObject({
    ...{ year: 2025, span: 'SEMESTER_1', respondents: 290, population: 1000, quality: 'B' },
    ...{ index: 83.75, means: { TIME: 2.95, FACILITIES: 3.4 }, source: 'TYPED' },
  })
  expect(await db.event.findMany({ where: { subjectId: id } })).toMatchObject([
    { action: 'satisfaction.recorded', actorId: organizer.userId },
  ])
})

test('a period of a unit is recorded once, however many do it at once', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => recordSnapshot(organizer, unit.id, aResult())),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ field: 'span' })
  expect(await db.event.count({ where: { organizationId: organizer.organizationId } })).toBe(1)
})

test('more respondents than users, and a service of another unit, are refused beside their fields', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const elsewhere = await aService(await aUnit(organizer))

  await expect(
    recordSnapshot(organizer, unit.id, aResult({ respondents: 1001 })),
  ).rejects.toMatchObject({ field: 'respondents' })
  await expect(
    recordSnapshot(organizer, unit.id, aResult({ serviceId: elsewhere.id })),
  ).rejects.toMatchObject({ field: 'serviceId' })
})

test('of two who correct a result from the same page the second is told', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await recordSnapshot(organizer, unit.id, aResult())
  await changeSnapshot(organizer, id, { ...aResult({ time: 3.1 }), version: 1 })

  await expect(
    changeSnapshot(organizer, id, { ...aResult({ time: 2 }), version: 1 }),
  ).rejects.toMatchObject({ field: 'form' })
  expect((await findSnapshot(organizer, id)).means.TIME).toBe(3.1)
})

test('a result that was removed is gone, and its removal on record', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await recordSnapshot(organizer, unit.id, aResult())
  await removeSnapshot(organizer, unit.id, id)

  await expect(findSnapshot(organizer, id)).rejects.toMatchObject({ status: 404 })
  expect(await db.event.count({ where: { subjectId: id, action: 'satisfaction.removed' } })).toBe(1)
})

test('those who only read record nothing; owners of promises do not read; strangers find nothing', async () => {
  const organizer = await anActor('ORGANIZER')
  const inside = { organization: { id: organizer.organizationId } }
  const unit = await aUnit(organizer)
  const { id } = await recordSnapshot(organizer, unit.id, aResult())
  for (const role of ['FACILITATOR', 'EVALUATOR', 'ACTION_OWNER'] as const) {
    const other = await anActor(role, inside)
    await expect(recordSnapshot(other, unit.id, aResult())).rejects.toMatchObject({ status: 403 })
    await expect(removeSnapshot(other, unit.id, id)).rejects.toMatchObject({ status: 403 })
  }
  const owner = await anActor('ACTION_OWNER', inside)
  await expect(findSnapshot(owner, id)).rejects.toMatchObject({ status: 403 })
  const outsider = await anActor('ORGANIZER', { ...inside, unitId: (await aUnit(organizer)).id })
  const revised = { ...aResult(), version: 1 }
  for (const stranger of [outsider, await anActor('ADMIN')]) {
    await expect(findSnapshot(stranger, id)).rejects.toMatchObject({ status: 404 })
    await expect(changeSnapshot(stranger, id, revised)).rejects.toMatchObject({ status: 404 })
    await expect(removeSnapshot(stranger, unit.id, id)).rejects.toMatchObject({ status: 404 })
    await expect(recordSnapshot(stranger, unit.id, aResult())).rejects.toMatchObject({
      status: 404,
    })
  }
})

test('the overview tells of each unit the period that ended last, and goes along as a file', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer, { name: 'Dinas A' })
  await aUnit(organizer, { name: 'Dinas B' })
  const service = await aService(unit)
  await recordSnapshot(organizer, unit.id, aResult({ span: 'SEMESTER_2' }))
  await recordSnapshot(organizer, unit.id, aResult())
  await recordSnapshot(organizer, unit.id, aResult({ year: 2026, serviceId: service.id }))

  expect((await listUnitSatisfaction(organizer, '', {})).rows).toMatchObject([
    { name: 'Dinas A', latest: { year: 2025, span: 'SEMESTER_2' } },
    { name: 'Dinas B', latest: null },
  ])
  expect(await allOf(exportUnitSatisfaction(organizer, '', ''))).toHaveLength(2)
  expect(await allOf(exportSnapshots(organizer, unit.id))).toMatchObject([
    { year: 2026, service: { name: service.name } },
    { span: 'SEMESTER_2' },
    { span: 'SEMESTER_1' },
  ])
})

test('the plan names the weakest element first, with what forums promised about it since', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const { id } = await recordSnapshot(organizer, unit.id, aResult({ facilities: 2.5, time: 3 }))
  const at = (startsAt: string) =>
    aForum(organizer, { unitId: unit.id, startsAt: new Date(startsAt) })
  const agreed = { agreedAt: new Date(), status: 'AGREED', skmElement: 'FACILITIES' } as const
  const promise = await aFollowUp(await at('2025-10-07T02:00:00Z'), agreed)
  const old = await at('2024-10-07T02:00:00Z')
  await aFollowUp(old, { ...agreed, status: 'PUBLISHED' })
  await aFollowUp(old, { ...agreed, skmElement: 'TIME' })
  await aFollowUp(await at('2025-11-07T02:00:00Z'), { ...agreed, status: 'CANCELLED' })

  const snapshot = await findSnapshot(organizer, id)
  const plan = await readActionPlan(organizer, snapshot)
  expect(plan.slice(0, 2)).toMatchObject([
    { element: 'FACILITIES', rank: 1, promise: { id: promise.id } },
    { element: 'TIME', rank: 2, promise: { skmElement: 'TIME' } },
  ])
  expect(plan).toHaveLength(9)
  expect(await allOf(exportActionPlan(organizer, id))).toHaveLength(9)
})

test('before and after a forum stand the periods around it, and what is missing is missing', async () => {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  const service = await aService(unit)
  const forum = await aForum(organizer, {
    ...{ unitId: unit.id, status: 'REPORTED', services: [service.id] },
    startsAt: new Date('2025-10-07T02:00:00Z'),
  })
  await recordSnapshot(organizer, unit.id, aResult({ time: 3 }))
  await recordSnapshot(organizer, unit.id, aResult({ span: 'SEMESTER_2', time: 1 }))
  await recordSnapshot(organizer, unit.id, aResult({ serviceId: service.id }))

  expect(await readForumEffect(organizer, forum.id)).toMatchObject({
    ofUnit: { before: { span: 'SEMESTER_1' }, after: null, change: null },
    ofServices: [{ name: service.name, before: { span: 'SEMESTER_1' }, after: null }],
  })

  await recordSnapshot(organizer, unit.id, aResult({ year: 2026, time: 3.36 }))
  const { ofUnit } = await readForumEffect(organizer, forum.id)
  expect(ofUnit).toMatchObject({ after: { year: 2026 }, change: 1 })
  expect(ofUnit.elements.find(({ element }) => element === 'TIME')?.change).toBe(0.36)
  const page = await readUnitSatisfaction(organizer, unit.id, {})
  expect(page).toMatchObject({ forums: [{ id: forum.id, change: 1 }], trend: [{}, {}, {}] })
})
