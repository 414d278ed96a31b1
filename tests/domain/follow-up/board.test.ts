import { expect, test } from 'vitest'
import { readBoard } from '#domain/follow-up/board.server.ts'
import { aForum, aUnit } from '../../support/factories.ts'
import { aFollowUp } from '../../support/thread.ts'
import { aPromise, aStage, aStranger } from './stage.ts'

const shownOn = async (...asked: Parameters<typeof readBoard>) =>
  Object.fromEntries(
    (await readBoard(...asked)).columns.map(({ column, total, cards }) => [
      column,
      [total, ...cards.map(({ number }) => number)],
    ]),
  )

test('every promise stands in the column of its state, the next due first', async () => {
  const stage = await aStage()
  await aPromise(stage, 'IN_PROGRESS', { dueOn: new Date('2027-03-01') })
  await aPromise(stage, 'RETURNED', { dueOn: new Date('2027-01-01') })
  await aPromise(stage, 'PLANNED', { dueOn: null })
  await aPromise(stage, 'AGREED')
  await aPromise(stage, 'DEFERRED')
  await aPromise(stage, 'SUBMITTED')
  await aPromise(stage, 'PUBLISHED')
  await aPromise(stage, 'PROPOSED')
  await aPromise(stage, 'DECLINED')

  expect(await shownOn(stage.organizer, {})).toEqual({
    planning: [2, 4, 3],
    working: [2, 2, 1],
    waiting: [1, 5],
    judging: [1, 6],
    done: [1, 7],
  })
})

test('a column shows its first twelve and says how many there are', async () => {
  const stage = await aStage()
  for (let number = 0; number < 14; number += 1) await aPromise(stage, 'PLANNED')

  const { planning } = await shownOn(stage.organizer, {})
  expect([planning?.[0], planning?.length]).toEqual([14, 13])
})

test('an owner sees their own, a unit its own, and another organization nothing', async () => {
  const stage = await aStage()
  await aPromise(stage, 'IN_PROGRESS')
  await aPromise(stage, 'IN_PROGRESS', { ownerId: null })
  const { admin, owner, organizer } = stage
  const elsewhere = await aForum(admin, { unitId: (await aUnit(admin)).id, status: 'FOLLOW_UP' })
  await aFollowUp(elsewhere, { status: 'IN_PROGRESS', agreedAt: new Date() })

  expect((await shownOn(owner, {})).working).toEqual([1, 1])
  expect((await shownOn(organizer, {})).working?.[0]).toBe(2)
  expect((await shownOn(admin, {})).working?.[0]).toBe(3)
  expect((await shownOn(admin, { unit: elsewhere.unitId })).working?.[0]).toBe(1)
  expect((await shownOn(await aStranger(), {})).working).toEqual([0])
})
