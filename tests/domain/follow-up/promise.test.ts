import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  changePlan,
  deferFollowUp,
  planFollowUp,
  putToBudget,
} from '#domain/follow-up/plan.server.ts'
import { reportProgress, startFollowUp, submitFollowUp } from '#domain/follow-up/progress.server.ts'
import {
  cancelFollowUp,
  declineFollowUp,
  reassignFollowUp,
} from '#domain/follow-up/settlement.server.ts'
import { newId } from '#domain/id.ts'
import { actionsOn, addEvidence, aPromise, aStage, aStranger, promiseNow } from './stage.ts'

const plan = {
  ownerId: null,
  dueOn: '2099-06-30',
  output: 'Loket ketiga dibuka',
  budgetNeed: 'Rp25.000.000, APBD 2027',
  reason: null,
}
const progress = { progress: 40, text: 'Meja dan perangkat sudah datang' }
const because = { reason: 'Di luar kewenangan unit' }
const violation = { name: 'RuleViolation' }

test('an owner plans, starts, tells progress and submits with evidence', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage)

  await planFollowUp(stage.owner, promise.id, plan)
  await startFollowUp(stage.owner, promise.id, progress)
  await reportProgress(stage.owner, promise.id, { ...progress, progress: 80 })
  await expect(submitFollowUp(stage.owner, promise.id, { text: 'Selesai' })).rejects.toMatchObject(
    violation,
  )
  await addEvidence(promise)
  await submitFollowUp(stage.owner, promise.id, { text: 'Loket ketiga melayani sejak Senin' })

  expect(await promiseNow(promise)).toMatchObject({
    status: 'SUBMITTED',
    progress: 100,
    submittedById: stage.owner.userId,
    budgetNeed: plan.budgetNeed,
    dueOn: new Date('2099-06-30'),
  })
  expect(await actionsOn(promise.id)).toEqual([
    'follow-up.planned',
    'follow-up.started',
    'follow-up.progressed',
    'follow-up.submitted',
  ])
  const told = await db.progressUpdate.findMany({
    where: { followUpId: promise.id },
    orderBy: { createdAt: 'asc' },
  })
  expect(told.map(({ status, progress, authorName }) => [status, progress, authorName])).toEqual([
    ['PLANNED', 0, 'Pemilik Janji'],
    ['IN_PROGRESS', 40, 'Pemilik Janji'],
    ['IN_PROGRESS', 80, 'Pemilik Janji'],
    ['SUBMITTED', 100, 'Pemilik Janji'],
  ])
})

test('a promise waits for a budget year and is planned again', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'PLANNED')
  const text = 'Belum tersedia pada APBD tahun ini'
  const waiting = { targetFiscalYear: 2000, text }

  await expect(putToBudget(stage.owner, promise.id, waiting)).rejects.toMatchObject(violation)
  await putToBudget(stage.owner, promise.id, { ...waiting, targetFiscalYear: 2099 })
  expect(await promiseNow(promise)).toMatchObject({
    status: 'WAITING_BUDGET',
    targetFiscalYear: 2099,
    statusReason: text,
  })

  await planFollowUp(stage.owner, promise.id, plan)
  expect(await promiseNow(promise)).toMatchObject({ status: 'PLANNED', statusReason: null })
  expect(await actionsOn(promise.id)).toEqual(['follow-up.put-to-budget', 'follow-up.planned'])
})

test('a promise is put off with a reason and a day to look at it again, not a day in the past', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const deferral = { reason: 'Menunggu pembangunan gedung', reviewOn: '2099-01-31' }

  await expect(
    deferFollowUp(stage.owner, promise.id, { ...deferral, reviewOn: '2020-01-01' }),
  ).rejects.toMatchObject(violation)
  await deferFollowUp(stage.owner, promise.id, deferral)

  expect(await promiseNow(promise)).toMatchObject({
    status: 'DEFERRED',
    reviewOn: new Date('2099-01-31'),
    statusReason: deferral.reason,
  })
})

test('nobody moves the agreed day back alone or without saying why', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'AGREED', { dueOn: new Date('2099-01-31') })

  await expect(planFollowUp(stage.owner, promise.id, plan)).rejects.toMatchObject({
    field: 'dueOn',
  })
  await expect(planFollowUp(stage.organizer, promise.id, plan)).rejects.toMatchObject({
    field: 'reason',
  })
  await planFollowUp(stage.organizer, promise.id, { ...plan, reason: 'Pengadaan diulang' })
  await changePlan(stage.organizer, promise.id, { ...plan, dueOn: '2099-05-01' })

  const events = await db.event.findMany({
    where: { subjectId: promise.id },
    orderBy: { createdAt: 'asc' },
  })
  expect(events.map(({ action, details }) => [action, details])).toMatchObject([
    ['follow-up.planned', { dueOnBefore: '2099-01-31', dueOn: '2099-06-30' }],
    ['follow-up.changed', { dueOnBefore: '2099-06-30', dueOn: '2099-05-01' }],
  ])
  await expect(changePlan(stage.owner, promise.id, plan)).rejects.toMatchObject({ status: 403 })
})

test('declining and cancelling are explained, are not the owner’s, and keep the promise readable', async () => {
  const stage = await aStage()
  const [declined, cancelled, proposed] = [
    await aPromise(stage),
    await aPromise(stage, 'IN_PROGRESS'),
    await aPromise(stage, 'PROPOSED'),
  ]

  await expect(declineFollowUp(stage.owner, declined.id, because)).rejects.toMatchObject({
    status: 403,
  })
  await expect(
    declineFollowUp(stage.organizer, declined.id, { reason: ' ' }),
  ).rejects.toMatchObject(violation)
  await declineFollowUp(stage.organizer, declined.id, because)
  await cancelFollowUp(stage.organizer, cancelled.id, because)

  expect(await promiseNow(declined)).toMatchObject({
    status: 'DECLINED',
    statusReason: because.reason,
  })
  expect(await promiseNow(cancelled)).toMatchObject({ status: 'CANCELLED' })
  expect(await actionsOn(cancelled.id)).toEqual(['follow-up.cancelled'])
  await expect(cancelFollowUp(stage.organizer, proposed.id, because)).rejects.toMatchObject(
    violation,
  )
})

test('a promise passes to somebody else, who then sees it in place of the first', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const successor = await stage.member('ACTION_OWNER', 'Penerus')
  const to = { ownerId: successor.membershipId, ownerPosition: 'Kepala Seksi', reason: 'Mutasi' }

  await reassignFollowUp(stage.organizer, promise.id, to)

  await reportProgress(successor, promise.id, progress)
  await expect(reportProgress(stage.owner, promise.id, progress)).rejects.toMatchObject({
    status: 404,
  })
  const told = await db.progressUpdate.findFirstOrThrow({ where: { followUpId: promise.id } })
  expect(told.text).toContain('Kepala Bidang')
  expect(told.text).not.toContain('Penerus')
  const submitted = await aPromise(stage, 'SUBMITTED')
  await expect(reassignFollowUp(stage.organizer, submitted.id, to)).rejects.toMatchObject(violation)
  await expect(
    reassignFollowUp(stage.organizer, promise.id, { ...to, ownerId: newId() }),
  ).rejects.toMatchObject({ field: 'ownerId' })
})

test('an owner of a signed row may still be named while it is being signed', async () => {
  const stage = await aStage({ status: 'MINUTES_SIGNING' })
  const row = await aPromise(stage, 'PROPOSED', { ownerId: null, ownerPosition: null })

  await reassignFollowUp(stage.organizer, row.id, {
    ownerId: null,
    ownerPosition: 'Kepala Bidang Pelayanan',
    reason: null,
  })

  expect(await promiseNow(row)).toMatchObject({ ownerPosition: 'Kepala Bidang Pelayanan' })
})

test('organizers may tell progress for the owner; other owners, readers and organizations may not', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const submit = { text: 'Selesai' }

  await reportProgress(stage.organizer, promise.id, progress)
  for (const actor of [stage.evaluator, await stage.member('FACILITATOR')]) {
    await expect(reportProgress(actor, promise.id, progress)).rejects.toMatchObject({ status: 403 })
    await expect(submitFollowUp(actor, promise.id, submit)).rejects.toMatchObject({ status: 403 })
  }
  for (const actor of [await aStranger(), await stage.member('ACTION_OWNER')]) {
    await expect(reportProgress(actor, promise.id, progress)).rejects.toMatchObject({ status: 404 })
    await expect(submitFollowUp(actor, promise.id, submit)).rejects.toMatchObject({ status: 404 })
    await expect(planFollowUp(actor, promise.id, plan)).rejects.toMatchObject({ status: 404 })
  }
  await expect(cancelFollowUp(await aStranger(), promise.id, because)).rejects.toMatchObject({
    status: 404,
  })
  await expect(planFollowUp(stage.owner, 'bukan-id', plan)).rejects.toMatchObject({ status: 404 })
})

test('of two who start the same promise at once, one succeeds and the other is told', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'PLANNED')

  const outcomes = await Promise.allSettled(
    [stage.owner, stage.organizer].map((actor) => startFollowUp(actor, promise.id, progress)),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringMatching(/baru saja menjadi Dalam Proses, oleh/) },
  })
  expect(await actionsOn(promise.id)).toEqual(['follow-up.started'])
})
