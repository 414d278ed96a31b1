import { expect, test } from 'vitest'
import { isJudgeOf } from '#domain/follow-up/follow-up.ts'
import { startFollowUp } from '#domain/follow-up/progress.server.ts'
import {
  publishFollowUp,
  returnFollowUp,
  verifyFollowUp,
} from '#domain/follow-up/verification.server.ts'
import { actionsOn, aPromise, aStage, aStranger, promiseNow } from './stage.ts'

const remark = { text: 'Dilihat di tempat' }
const because = { reason: 'Foto sesudah belum menunjukkan loket' }

test('somebody else verifies a submitted promise, and it is published', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')

  await verifyFollowUp(stage.evaluator, promise.id, remark)
  await publishFollowUp(stage.organizer, promise.id, { text: null })

  expect(await promiseNow(promise)).toMatchObject({
    status: 'PUBLISHED',
    verifiedById: stage.evaluator.userId,
    verifiedAt: expect.any(Date),
    publishedAt: expect.any(Date),
  })
  expect(await actionsOn(promise.id)).toEqual(['follow-up.verified', 'follow-up.published'])
})

test('a returned promise is worked on again', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')

  await returnFollowUp(stage.organizer, promise.id, because)
  expect(await promiseNow(promise)).toMatchObject({
    status: 'RETURNED',
    statusReason: because.reason,
  })
  await startFollowUp(stage.owner, promise.id, { progress: 60, text: 'Memotret ulang' })

  expect(await actionsOn(promise.id)).toEqual(['follow-up.returned', 'follow-up.started'])
})

test('neither the owner nor whoever submitted it verifies or returns a promise', async () => {
  const stage = await aStage()
  const own = await aPromise(stage, 'SUBMITTED', { ownerId: stage.organizer.membershipId })
  const submitted = await aPromise(stage, 'SUBMITTED', { submittedById: stage.organizer.userId })

  for (const promise of [own, submitted]) {
    const refused = { name: 'RuleViolation' }
    await expect(verifyFollowUp(stage.organizer, promise.id, remark)).rejects.toMatchObject(refused)
    await expect(returnFollowUp(stage.organizer, promise.id, because)).rejects.toMatchObject(
      refused,
    )
    expect(isJudgeOf(stage.organizer, await promiseNow(promise))).toBe(false)
    await verifyFollowUp(stage.admin, promise.id, remark)
  }
  const third = await aPromise(stage, 'SUBMITTED')
  await expect(verifyFollowUp(stage.owner, third.id, remark)).rejects.toMatchObject({ status: 403 })
})

test('of two who verify at once, one succeeds and the other is told by whom', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')

  const outcomes = await Promise.allSettled([
    verifyFollowUp(stage.evaluator, promise.id, remark),
    verifyFollowUp(stage.organizer, promise.id, remark),
    verifyFollowUp(stage.admin, promise.id, remark),
  ])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringMatching(/baru saja menjadi Selesai.*, oleh Petugas/) },
  })
  expect(await actionsOn(promise.id)).toEqual(['follow-up.verified'])
})

test('verifying and returning at once leave one of them', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')

  const outcomes = await Promise.allSettled([
    verifyFollowUp(stage.evaluator, promise.id, remark),
    returnFollowUp(stage.organizer, promise.id, because),
  ])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await actionsOn(promise.id)).toHaveLength(1)
})

test('other organizations and units have no such promise; readers may not publish', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')

  for (const actor of [await aStranger(), await aStranger('EVALUATOR')]) {
    await expect(verifyFollowUp(actor, promise.id, remark)).rejects.toMatchObject({ status: 404 })
    await expect(returnFollowUp(actor, promise.id, because)).rejects.toMatchObject({ status: 404 })
  }
  await expect(publishFollowUp(stage.evaluator, promise.id, remark)).rejects.toMatchObject({
    status: 403,
  })
  await expect(publishFollowUp(await aStranger(), promise.id, remark)).rejects.toMatchObject({
    status: 404,
  })
  await expect(publishFollowUp(stage.organizer, promise.id, remark)).rejects.toMatchObject({
    name: 'RuleViolation',
  })
})
