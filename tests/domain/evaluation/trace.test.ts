import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { ParticipantActor } from '#domain/access/actor.ts'
import { findByTrackingCode, findTrace } from '#domain/evaluation/trace.server.ts'
import { record } from '#domain/event/event.server.ts'
import { markGrouped, markUngrouped } from '#domain/feedback/grouping.server.ts'
import { revealSubmitter } from '#domain/feedback/moderation.server.ts'
import { registerPaper } from '#domain/forum/paper.server.ts'
import { recordPublication } from '#domain/forum/publication.server.ts'
import { newId } from '#domain/id.ts'
import { anActor, aUnit } from '../../support/factories.ts'
import { aFeedback, gather } from '../../support/thread.ts'
import { addEvidence, aPromise, aStage, aStranger, type Stage } from '../follow-up/stage.ts'

const secret = 'Warga Rahasia'

/** An input given in confidence that became a promise which is kept, with papers and a verdict. */
async function aThread(stage: Stage) {
  const { forum, organizer, owner } = stage
  const { organizationId } = forum
  const input = await aFeedback(forum, { identity: 'CONFIDENTIAL', status: 'TRIAGED' })
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId: input.id, name: secret, institution: 'RT 05' },
  })
  const other = await aFeedback(forum, { text: 'Kursi tunggu kurang.' })
  const promise = await aPromise(stage, 'VERIFIED')
  await gather(promise, input, other)
  await db.$transaction((tx) => markGrouped(tx, organizer, [input.id], promise.id))
  await db.progressUpdate.create({
    data: {
      ...{ organizationId, id: newId(), followUpId: promise.id },
      ...{ status: 'IN_PROGRESS', progress: 60, text: 'Loket dipesan', authorName: owner.name },
    },
  })
  await db.citizenVerdict.create({
    data: {
      ...{ organizationId, id: newId(), followUpId: promise.id, feedbackId: input.id },
      ...{ verdict: 'RESOLVED', note: 'Sudah cepat' },
    },
  })
  const subject = { id: promise.id, forumId: forum.id }
  await db.$transaction((tx) => record(tx, owner, 'follow-up.submitted', subject, { number: 1 }))
  const paper = {
    kind: 'OFFICIAL_RECORD',
    number: '400.12/7/2026',
    issuedOn: '2026-01-05',
  } as const
  await registerPaper(organizer, forum.id, { ...paper, note: null })
  await recordPublication(organizer, forum.id, {
    channel: 'WEBSITE',
    url: 'https://dispendukcapil.kedirikota.go.id/fkp',
    publishedOn: '2026-01-06',
    note: null,
  })
  return { input, other, promise }
}

test('the whole thread is on one page: promise, progress, proof, verdicts, papers, and every event', async () => {
  const stage = await aStage()
  const { input, other, promise } = await aThread(stage)
  await addEvidence(promise)

  const trace = await findTrace(stage.evaluator, input.id)

  const [traced] = trace.promises
  expect(traced).toMatchObject({ id: promise.id, status: 'VERIFIED' })
  expect(traced?.updates).toMatchObject([{ progress: 60, text: 'Loket dipesan' }])
  expect(traced?.evidence).toHaveLength(2)
  expect(traced?.verdicts).toMatchObject([{ verdict: 'RESOLVED', note: 'Sudah cepat' }])
  expect(traced?.sources.map(({ id }) => id).toSorted()).toEqual([input.id, other.id].toSorted())
  expect(trace.papers).toMatchObject([{ kind: 'OFFICIAL_RECORD', number: '400.12/7/2026' }])
  expect(trace.publications).toMatchObject([{ channel: 'WEBSITE' }])
  expect(trace.events.rows.map(({ action }) => action)).toEqual([
    'feedback.grouped',
    'follow-up.submitted',
    'paper.registered',
    'publication.recorded',
  ])
})

test('a name given in confidence is never there, not even for those who may reveal it', async () => {
  const stage = await aStage()
  const { input } = await aThread(stage)
  const participant: ParticipantActor = {
    kind: 'PARTICIPANT',
    organizationId: input.organizationId,
    forumId: stage.forum.id,
    ...{ invitationId: null, attendanceId: null, name: secret },
  }
  await db.$transaction((tx) => record(tx, participant, 'feedback.submitted', input))
  await revealSubmitter(stage.organizer, input.id)

  for (const reader of [stage.evaluator, stage.organizer, stage.admin]) {
    const trace = await findTrace(reader, input.id)
    expect(JSON.stringify(trace)).not.toContain(secret)
    expect(trace.feedback.submitter).toBeNull()
    expect(trace.events.rows.map(({ action }) => action)).toContain('feedback.submitter-revealed')
  }
})

test('an open name is told without its contacts', async () => {
  const stage = await aStage()
  const input = await aFeedback(stage.forum, { identity: 'NAMED' })
  const { organizationId, id: feedbackId } = input
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId, name: 'Ketua RW', phone: '+628123456789' },
  })

  const trace = await findTrace(stage.admin, input.id)

  expect(trace.feedback.submitter).toEqual({ name: 'Ketua RW', institution: null })
})

test('what happened to a row that was removed since is still told', async () => {
  const stage = await aStage()
  const { organizer, forum } = stage
  const input = await aFeedback(forum, { status: 'TRIAGED' })
  const row = { id: newId(), forumId: forum.id }
  await db.$transaction(async (tx) => {
    await record(tx, organizer, 'follow-up.proposed', row, { number: 3 })
    await markGrouped(tx, organizer, [input.id], row.id)
  })
  await db.$transaction(async (tx) => {
    await markUngrouped(tx, organizer, [input.id], row.id)
    await record(tx, organizer, 'follow-up.removed', row, { number: 3 })
  })

  const { events, promises } = await findTrace(stage.evaluator, input.id)

  expect(promises).toEqual([])
  expect(events.rows.map(({ action }) => action)).toEqual([
    'follow-up.proposed',
    'feedback.grouped',
    'feedback.ungrouped',
    'follow-up.removed',
  ])
})

test('a very long thread goes on on the next page, nothing left out', async () => {
  const stage = await aStage()
  const input = await aFeedback(stage.forum)
  await db.event.createMany({
    data: Array.from({ length: 250 }, (_, index) => ({
      ...{ organizationId: input.organizationId, id: newId(), subjectId: input.id },
      ...{ action: 'feedback.changed', actorKind: 'SYSTEM' as const },
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(index / 3))),
    })),
  })

  const first = await findTrace(stage.evaluator, input.id)
  const after = first.events.next ?? ''
  const second = await findTrace(stage.evaluator, input.id, { after })
  const back = await findTrace(stage.evaluator, input.id, { before: second.events.prev ?? '' })

  const ids = [...first.events.rows, ...second.events.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(250)
  expect(second.events.next).toBeNull()
  expect(back.events.rows.map(({ id }) => id)).toEqual(first.events.rows.map(({ id }) => id))
})

test('a tracking code leads to its input however it is typed, within reach only', async () => {
  const stage = await aStage()
  const input = await aFeedback(stage.forum)
  const typed = ` ${input.trackingCode.toLowerCase().replaceAll('-', ' ')} `

  expect(await findByTrackingCode(stage.evaluator, typed)).toEqual({ id: input.id })
  expect(await findByTrackingCode(stage.evaluator, 'entah')).toBeNull()
  expect(await findByTrackingCode(await aStranger('EVALUATOR'), typed)).toBeNull()
})

test("another organization's and another unit's inputs do not exist", async () => {
  const stage = await aStage()
  const { input } = await aThread(stage)
  const elsewhere = await anActor('ORGANIZER', {
    organization: stage.organization,
    unitId: (await aUnit(stage.admin)).id,
  })

  for (const actor of [await aStranger(), elsewhere]) {
    await expect(findTrace(actor, input.id)).rejects.toMatchObject({ status: 404 })
    expect(await findByTrackingCode(actor, input.trackingCode)).toBeNull()
  }
  await expect(findTrace(stage.evaluator, 'entah')).rejects.toMatchObject({ status: 404 })
})

test.each(['FACILITATOR', 'ACTION_OWNER'] as const)('%s may not trace', async (role) => {
  const stage = await aStage()
  const input = await aFeedback(stage.forum)
  const actor = await stage.member(role)

  await expect(findTrace(actor, input.id)).rejects.toMatchObject({ status: 403 })
  await expect(findByTrackingCode(actor, input.trackingCode)).rejects.toMatchObject({ status: 403 })
})
