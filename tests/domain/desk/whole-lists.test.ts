import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { readDesk } from '#domain/desk/desk.server.ts'
import { record } from '#domain/event/event.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { mailStatuses, mailStatusesOf } from '#domain/forum/mail.ts'
import { newId } from '#domain/id.ts'
import { listOutbox } from '#domain/mail/outbox.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { addEvidence, aPromise, aStage } from '../follow-up/stage.ts'

// What "see all" leads to is the section itself, at its full length.

afterEach(stopEnqueueing)

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

test('the list behind fresh evidence is exactly what the desk shows of it', async () => {
  const stage = await aStage()
  const { evaluator } = stage
  const today = new Date().toISOString().slice(0, 10)
  const shown = await aPromise(stage, 'IN_PROGRESS')
  const verified = await aPromise(stage, 'VERIFIED')
  const handedIn = await aPromise(stage, 'SUBMITTED')
  const old = await aPromise(stage, 'IN_PROGRESS')
  await aPromise(stage, 'IN_PROGRESS')
  for (const promise of [shown, verified, handedIn, old]) {
    await addEvidence(promise)
    await db.$transaction((tx) => record(tx, stage.owner, 'evidence.attached', promise))
  }
  const longAgo = { createdAt: days(-20) }
  await db.evidence.updateMany({ where: { followUpId: old.id }, data: longAgo })
  await db.event.updateMany({
    where: { subjectId: old.id, action: 'evidence.attached' },
    data: longAgo,
  })

  const { groups } = await readDesk(evaluator, 'Asia/Jakarta')
  const desk = groups.find(({ section }) => section === 'evidence')?.rows.map(({ id }) => id)
  const filter = followUpFilterOf('http://x/?bukti=baru')
  const { rows } = await listFollowUps(evaluator, filter, {}, today)
  expect(rows.map(({ id }) => id).toSorted()).toEqual([shown.id, verified.id].toSorted())
  expect(desk?.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})

test('the list behind what waits for an evaluator’s verdict is exactly that', async () => {
  const stage = await aStage()
  for (const status of ['SUBMITTED', 'SUBMITTED', 'IN_PROGRESS', 'VERIFIED', 'RETURNED'] as const)
    await aPromise(stage, status)
  const { groups } = await readDesk(stage.evaluator, 'Asia/Jakarta')
  const desk = groups.find(({ section }) => section === 'judging')?.rows.map(({ id }) => id)
  const filter = followUpFilterOf('http://x/?status=SUBMITTED')
  const { rows } = await listFollowUps(stage.evaluator, filter, {}, '2026-01-01')
  expect(desk).toHaveLength(2)
  expect(desk?.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})

test('the list behind letters that wait for somebody is exactly those', async () => {
  const stage = await aStage()
  const { organizationId } = stage.admin
  const letter = { organizationId, recipient: 'tamu@contoh.id', subject: 'Undangan', body: '.' }
  for (const status of mailStatuses)
    await db.outgoingMail.create({ data: { ...letter, id: newId(), status } })
  const { groups } = await readDesk(stage.admin, 'Asia/Jakarta')
  const desk = groups.find(({ section }) => section === 'mail')?.rows.map(({ id }) => id)
  const statuses = mailStatusesOf('perlu-ditangani')
  const { rows } = await listOutbox(stage.admin, { statuses, cursor: {} })
  expect(rows.map(({ status }) => status).toSorted()).toEqual(['UNCERTAIN', 'UNDELIVERABLE'])
  expect(desk?.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
})
