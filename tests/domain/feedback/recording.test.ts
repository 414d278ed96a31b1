import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { recordingSchema } from '#domain/feedback/feedback.schema.ts'
import { findRecordingForum, recordFeedback } from '#domain/feedback/recording.server.ts'
import { newId } from '#domain/id.ts'
import { aStaff, aStage, eventsOf } from './stage.ts'

const said = (typed: Record<string, unknown> = {}) =>
  recordingSchema.parse({
    id: newId(),
    kind: 'SUGGESTION',
    text: 'Tambah loket pada hari Jumat.',
    identity: 'ANONYMOUS',
    channel: 'ON_SITE_ORAL',
    ...typed,
  })

test('a note-taker records what somebody said, for their group', async () => {
  const stage = await aStage()
  const facilitator = aStaff(stage, 'FACILITATOR')
  const input = said({ groupId: stage.group.id, identity: 'NAMED', name: 'Ketua RW' })

  const { id, trackingCode } = await recordFeedback(facilitator, stage.forum.id, input)

  expect(
    await db.feedback.findFirst({ where: { id }, include: { submitter: true } }),
  ).toMatchObject({
    trackingCode,
    channel: 'ON_SITE_ORAL',
    groupId: stage.group.id,
    element: 'CIVIL_SOCIETY',
    submitter: { name: 'Ketua RW' },
  })
  expect(await eventsOf(id)).toMatchObject([
    { action: 'feedback.submitted', actorKind: 'STAFF', actorName: 'Petugas Uji' },
  ])
  expect(await findRecordingForum(facilitator, stage.forum.id)).toMatchObject({
    feedback: [{ id, trackingCode }],
  })
})

test('ten parallel recordings of one form leave one input', async () => {
  const stage = await aStage()
  const facilitator = aStaff(stage, 'FACILITATOR')
  const input = said()

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => recordFeedback(facilitator, stage.forum.id, input)),
  )

  expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(1)
  expect(await db.event.count({ where: { subjectId: answers[0]?.id ?? '' } })).toBe(1)
  await expect(
    recordFeedback(facilitator, stage.forum.id, { ...input, text: 'Lain' }),
  ).rejects.toMatchObject({ field: 'text' })
})

test('evaluators and action owners do not record', async () => {
  const stage = await aStage()

  for (const role of ['EVALUATOR', 'ACTION_OWNER'] as const) {
    await expect(recordFeedback(aStaff(stage, role), stage.forum.id, said())).rejects.toMatchObject(
      { status: 403 },
    )
  }
})

test("another organization's forum does not exist, nor a forum of another unit", async () => {
  const stage = await aStage()
  const stranger = aStaff(await aStage())
  const otherUnit = { ...aStaff(stage), unitId: newId() }

  for (const actor of [stranger, otherUnit]) {
    await expect(recordFeedback(actor, stage.forum.id, said())).rejects.toMatchObject({
      status: 404,
    })
    await expect(findRecordingForum(actor, stage.forum.id)).rejects.toMatchObject({ status: 404 })
  }
})

test('a forum that is a draft or already signs takes no records; foreign choices are refused', async () => {
  for (const status of ['DRAFT', 'MINUTES_SIGNING', 'CLOSED'] as const) {
    const stage = await aStage({ status })
    await expect(recordFeedback(aStaff(stage), stage.forum.id, said())).rejects.toMatchObject({
      field: 'form',
    })
  }

  const stage = await aStage()
  const elsewhere = await aStage()
  await expect(
    recordFeedback(aStaff(stage), stage.forum.id, said({ serviceId: elsewhere.service.id })),
  ).rejects.toMatchObject({ field: 'serviceId' })
  await expect(
    recordFeedback(aStaff(stage), stage.forum.id, said({ groupId: elsewhere.group.id })),
  ).rejects.toMatchObject({ field: 'groupId' })
})
