import { expect, test } from 'vitest'
import { db, type Tx } from '#db/client.server.ts'
import { countOrphans, markGrouped, markUngrouped } from '#domain/feedback/grouping.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { anInput, aStaff, aStage, eventsOf, type Stage } from './stage.ts'

async function aTriaged(stage: Stage) {
  const { id } = await submitFeedback(stage.actor, stage.doors.invitation, anInput())
  await db.feedback.updateMany({ where: { id }, data: { status: 'TRIAGED' } })
  return id
}

async function aFollowUp({ organizationId, forum, unit }: Stage, number: number) {
  const id = newId()
  await db.followUp.create({
    data: {
      organizationId,
      id,
      forumId: forum.id,
      unitId: unit.id,
      number,
      problem: 'Antrean',
      recommendation: 'Tambah loket',
      horizon: 'SHORT',
    },
  })
  return id
}

const inside = <Result>(use: (tx: Tx) => Promise<Result>) => db.$transaction(use)

const statusOf = async (id: string) =>
  (await db.feedback.findFirstOrThrow({ where: { id }, select: { status: true } })).status

test('gathered inputs are grouped, on record, and orphans no more once linked', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const [one, two] = [await aTriaged(stage), await aTriaged(stage)]
  const followUp = await aFollowUp(stage, 1)
  expect(await countOrphans(db, organizer, stage.forum.id)).toBe(2)

  await inside(async (tx) => {
    await markGrouped(tx, organizer, [one, two, one], followUp)
    await tx.followUpFeedback.createMany({
      data: [one, two].map((feedbackId) => ({
        organizationId: stage.organizationId,
        followUpId: followUp,
        feedbackId,
      })),
    })
  })

  expect(await statusOf(one)).toBe('GROUPED')
  expect((await eventsOf(two)).at(-1)).toMatchObject({
    action: 'feedback.grouped',
    details: { followUpId: followUp },
  })
  expect(await countOrphans(db, organizer, stage.forum.id)).toBe(0)
})

test('an input leaves its group only when no other follow-up takes care of it', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const id = await aTriaged(stage)
  const [first, second] = [await aFollowUp(stage, 1), await aFollowUp(stage, 2)]
  for (const followUpId of [first, second]) {
    await inside((tx) => markGrouped(tx, organizer, [id], followUpId))
    await db.followUpFeedback.create({
      data: { organizationId: stage.organizationId, followUpId, feedbackId: id },
    })
  }

  await inside((tx) => markUngrouped(tx, organizer, [id], first))
  expect(await statusOf(id)).toBe('GROUPED')
  await db.followUpFeedback.deleteMany({ where: { followUpId: first } })
  await inside((tx) => markUngrouped(tx, organizer, [id], second))

  expect(await statusOf(id)).toBe('TRIAGED')
})

test('a new input cannot be gathered before it is sorted, nor one of another organization at all', async () => {
  const stage = await aStage()
  const { id } = await submitFeedback(stage.actor, stage.doors.forum, anInput({ name: 'Warga' }))
  const foreign = await aTriaged(await aStage())
  const followUp = await aFollowUp(stage, 1)

  await expect(
    inside((tx) => markGrouped(tx, aStaff(stage), [id], followUp)),
  ).rejects.toMatchObject({ field: 'feedbackIds' })
  await expect(
    inside((tx) => markGrouped(tx, aStaff(stage), [foreign], followUp)),
  ).rejects.toMatchObject({ status: 404 })
})
