import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { agreeFollowUps } from '#domain/follow-up/agreement.server.ts'
import { rowSchema } from '#domain/follow-up/follow-up.schema.ts'
import { changeRow, proposeRow, removeRow } from '#domain/follow-up/row.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, aService, aUnit } from '../../support/factories.ts'
import { aFeedback } from '../../support/thread.ts'
import { actionsOn, aRow, aStage, aStranger, promiseNow } from './stage.ts'

const inSession = { status: 'FORMULATING', startsAt: new Date('2026-10-07T02:00:00Z') } as const

test('inputs are gathered into a row with its time frame, owner and number', async () => {
  const stage = await aStage(inSession)
  const inputs = [
    await aFeedback(stage.forum, { status: 'TRIAGED' }),
    await aFeedback(stage.forum, { status: 'ANSWERED' }),
  ]

  const row = await proposeRow(
    stage.organizer,
    stage.forum.id,
    aRow({ ownerId: stage.owner.membershipId, feedbackIds: inputs.map(({ id }) => id) }),
  )

  expect(await promiseNow(row)).toMatchObject({
    number: 1,
    status: 'PROPOSED',
    unitId: stage.unit.id,
    horizon: 'SHORT',
    ownerId: stage.owner.membershipId,
    dueOn: new Date('2026-12-07'),
  })
  const gathered = await db.feedback.findMany({ where: { forumId: stage.forum.id } })
  expect(gathered.map(({ status }) => status)).toEqual(['GROUPED', 'GROUPED'])
  expect(await actionsOn(row.id)).toEqual(['follow-up.proposed'])
})

test('twenty rows at once get the numbers one to twenty', async () => {
  const stage = await aStage({ status: 'IN_SESSION' })

  await Promise.all(
    Array.from({ length: 20 }, () => proposeRow(stage.organizer, stage.forum.id, aRow())),
  )

  const rows = await db.followUp.findMany({ where: { forumId: stage.forum.id } })
  expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
})

test('sending the same form twice makes one row', async () => {
  const stage = await aStage(inSession)
  const row = aRow()

  await Promise.all([1, 2, 3].map(() => proposeRow(stage.organizer, stage.forum.id, row)))

  expect(await db.followUp.count({ where: { forumId: stage.forum.id } })).toBe(1)
  expect((await db.forum.findFirstOrThrow({ where: { id: stage.forum.id } })).followUpCount).toBe(1)
})

test('one input may feed several rows, and is triaged again only when the last lets go of it', async () => {
  const stage = await aStage(inSession)
  const input = await aFeedback(stage.forum, { status: 'TRIAGED' })
  const status = async () =>
    (await db.feedback.findFirstOrThrow({ where: { id: input.id } })).status
  const feedbackIds = [input.id]
  const first = await proposeRow(stage.organizer, stage.forum.id, aRow({ feedbackIds }))
  const second = await proposeRow(stage.organizer, stage.forum.id, aRow({ feedbackIds }))

  await changeRow(stage.organizer, first.id, aRow({ feedbackIds: [] }))
  expect(await status()).toBe('GROUPED')

  await removeRow(stage.organizer, second.id)
  expect(await status()).toBe('TRIAGED')
  expect(await db.followUp.count({ where: { id: second.id } })).toBe(0)
  expect(await actionsOn(second.id)).toEqual(['follow-up.proposed', 'follow-up.removed'])
  expect(await actionsOn(input.id)).toEqual([
    'feedback.grouped',
    'feedback.grouped',
    'feedback.ungrouped',
    'feedback.ungrouped',
  ])

  const third = await proposeRow(stage.organizer, stage.forum.id, aRow())
  expect((await promiseNow(third)).number).toBe(3)
})

test('of two who change a row at once, the second is told', async () => {
  const stage = await aStage(inSession)
  const row = await proposeRow(stage.organizer, stage.forum.id, aRow())
  const seen = (await promiseNow(row)).updatedAt.toISOString()

  const outcomes = await Promise.allSettled(
    ['satu', 'dua'].map((problem) => changeRow(stage.organizer, row.id, aRow({ problem, seen }))),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await actionsOn(row.id)).toEqual(['follow-up.proposed', 'follow-up.changed'])
})

test('a day that was named is the due date; a time frame without its unit is refused', async () => {
  const stage = await aStage(inSession)
  const time = { timeValue: null, timeUnit: null, dueOn: '2027-12-01' }
  const row = await proposeRow(stage.organizer, stage.forum.id, aRow(time))

  expect(await promiseNow(row)).toMatchObject({
    horizon: 'LONG',
    dueOn: new Date('2027-12-01'),
    timeValue: null,
  })
  const refused = rowSchema.safeParse({ ...aRow(), timeUnit: '' })
  expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(['timeUnit'])
  const timeless = rowSchema.safeParse({ ...aRow(), timeValue: '', timeUnit: '' })
  expect(timeless.error?.issues.map(({ path }) => path[0])).toEqual(['horizon'])
})

test('rows are gathered only while the forum is in session or formulated', async () => {
  for (const status of ['DRAFT', 'ANNOUNCED', 'MINUTES_SIGNING', 'FOLLOW_UP', 'CLOSED'] as const) {
    const stage = await aStage({ status })
    await expect(proposeRow(stage.organizer, stage.forum.id, aRow())).rejects.toMatchObject({
      name: 'RuleViolation',
    })
  }
})

test('agreed rows are neither changed nor removed', async () => {
  const stage = await aStage(inSession)
  const row = await proposeRow(stage.organizer, stage.forum.id, aRow())
  await db.$transaction((tx) => agreeFollowUps(tx, stage.organizer, stage.forum))

  expect(await promiseNow(row)).toMatchObject({ status: 'AGREED' })
  const refused = { name: 'RuleViolation' }
  await expect(changeRow(stage.organizer, row.id, aRow())).rejects.toMatchObject(refused)
  await expect(removeRow(stage.organizer, row.id)).rejects.toMatchObject(refused)
  expect(await actionsOn(row.id)).toEqual(['follow-up.proposed', 'follow-up.agreed'])
})

test('only organizers gather rows, in their own organization and unit', async () => {
  const stage = await aStage(inSession)
  const row = await proposeRow(stage.organizer, stage.forum.id, aRow())
  const elsewhere = await stage.member('ORGANIZER')
  const neighbour = { ...elsewhere, unitId: (await aUnit(stage.admin)).id }

  for (const actor of [await stage.member('FACILITATOR'), stage.owner, stage.evaluator]) {
    await expect(proposeRow(actor, stage.forum.id, aRow())).rejects.toMatchObject({ status: 403 })
    await expect(removeRow(actor, row.id)).rejects.toMatchObject({ status: 403 })
  }
  for (const actor of [await aStranger(), neighbour]) {
    await expect(proposeRow(actor, stage.forum.id, aRow())).rejects.toMatchObject({ status: 404 })
    await expect(changeRow(actor, row.id, aRow())).rejects.toMatchObject({ status: 404 })
    await expect(removeRow(actor, row.id)).rejects.toMatchObject({ status: 404 })
  }
})

test('inputs, owners and services of elsewhere are refused', async () => {
  const stage = await aStage(inSession)
  const other = await aStage(inSession)
  const sibling = await aForum(stage.admin, { ...inSession, unitId: stage.unit.id })
  const propose = (more: Parameters<typeof aRow>[0]) =>
    proposeRow(stage.organizer, stage.forum.id, aRow(more))

  for (const forum of [other.forum, sibling]) {
    const input = await aFeedback(forum, { status: 'TRIAGED' })
    await expect(propose({ feedbackIds: [input.id] })).rejects.toMatchObject({ status: 404 })
  }
  const service = await aService(other.unit)
  await expect(propose({ serviceId: service.id })).rejects.toMatchObject({ field: 'serviceId' })
  for (const ownerId of [other.owner.membershipId, stage.evaluator.membershipId, newId()]) {
    await expect(propose({ ownerId })).rejects.toMatchObject({ field: 'ownerId' })
  }
  expect(await db.followUp.count({ where: { forumId: stage.forum.id } })).toBe(0)
  const forum = await db.forum.findFirstOrThrow({ where: { id: stage.forum.id } })
  expect(forum.followUpCount).toBe(0)
})

test('an input that nobody has sorted yet is not gathered', async () => {
  const stage = await aStage(inSession)
  const input = await aFeedback(stage.forum, { status: 'SUBMITTED' })

  await expect(
    proposeRow(stage.organizer, stage.forum.id, aRow({ feedbackIds: [input.id] })),
  ).rejects.toMatchObject({ field: 'feedbackIds' })
})
