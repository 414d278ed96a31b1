import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findFeedback, listHistory } from '#domain/feedback/feedback.server.ts'
import {
  hideFeedback,
  restoreFeedback,
  revealSubmitter,
  withdrawFeedback,
} from '#domain/feedback/moderation.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import {
  answerFeedback,
  declareOutOfScope,
  redirectFeedback,
  triageFeedback,
} from '#domain/feedback/treatment.server.ts'
import { newId } from '#domain/id.ts'
import { anInput, aStaff, aStage, eventsOf, seenOf } from './stage.ts'

const aSubject = {
  kind: 'COMPLAINT',
  serviceId: null,
  spComponent: 'SP03',
  skmElement: null,
  element: 'EXPERTS',
} as const

const triage = async (actor: ReturnType<typeof aStaff>, id: string) =>
  triageFeedback(actor, id, { ...aSubject, seen: await seenOf(id) })

async function anInboxed(typed: Parameters<typeof anInput>[0] = {}) {
  const stage = await aStage()
  const organizer = aStaff(stage)
  const { id } = await submitFeedback(stage.actor, stage.doors.invitation, anInput(typed))
  return { stage, organizer, id }
}

test('an organizer sorts an input, answers it, and both are on record', async () => {
  const { organizer, id } = await anInboxed()

  await triage(organizer, id)
  await answerFeedback(organizer, id, { answer: 'Loket ditambah.', seen: await seenOf(id) })

  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'ANSWERED',
    kind: 'COMPLAINT',
    element: 'EXPERTS',
    answer: 'Loket ditambah.',
    submitter: { name: 'Perwakilan tokoh agama' },
  })
  expect(await listHistory(organizer, id)).toMatchObject([
    { action: 'feedback.submitted' },
    { action: 'feedback.triaged', actorName: 'Petugas Uji', details: { kindBefore: 'INPUT' } },
    { action: 'feedback.answered' },
  ])
})

test('an earlier answer stays readable in the history', async () => {
  const { organizer, id } = await anInboxed()
  await triage(organizer, id)
  await answerFeedback(organizer, id, { answer: 'Satu', seen: await seenOf(id) })

  await answerFeedback(organizer, id, { answer: 'Dua', seen: await seenOf(id) })

  expect(await findFeedback(organizer, id)).toMatchObject({ status: 'ANSWERED', answer: 'Dua' })
  expect((await eventsOf(id)).at(-1)).toMatchObject({ details: { previous: 'Satu' } })
})

test('a new input is sorted before it is answered', async () => {
  const { organizer, id } = await anInboxed()

  await expect(
    answerFeedback(organizer, id, { answer: 'Ya', seen: await seenOf(id) }),
  ).rejects.toMatchObject({ field: 'form' })
})

test('what was handed over or set aside can be taken back by sorting it', async () => {
  const { organizer, id } = await anInboxed()
  const ticket = { laporTicket: '1234567', laporUrl: null, reason: 'Kewenangan provinsi' }

  await redirectFeedback(organizer, id, { ...ticket, seen: await seenOf(id) })
  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'REDIRECTED',
    laporTicket: '1234567',
  })
  await triage(organizer, id)
  await declareOutOfScope(organizer, id, { reason: 'Bukan layanan', seen: await seenOf(id) })
  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'OUT_OF_SCOPE',
    statusReason: 'Bukan layanan',
  })
  await triage(organizer, id)

  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'TRIAGED',
    laporTicket: null,
    statusReason: null,
  })
  expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
    'feedback.submitted',
    'feedback.redirected',
    'feedback.triaged',
    'feedback.declared-out-of-scope',
    'feedback.triaged',
  ])
})

test('hiding keeps where an input was and why; restoring brings both back', async () => {
  const { stage, organizer, id } = await anInboxed()
  const facilitator = aStaff(stage, 'FACILITATOR')
  await declareOutOfScope(organizer, id, { reason: 'Bukan layanan', seen: await seenOf(id) })

  await hideFeedback(facilitator, id, { reason: 'Data pribadi', seen: await seenOf(id) })
  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'HIDDEN',
    statusReason: 'Data pribadi',
  })
  await restoreFeedback(facilitator, id, { seen: await seenOf(id) })

  expect(await findFeedback(organizer, id)).toMatchObject({
    status: 'OUT_OF_SCOPE',
    statusReason: 'Bukan layanan',
    statusBefore: null,
  })
})

test('what was withdrawn stays so', async () => {
  const { organizer, id } = await anInboxed()
  await withdrawFeedback(organizer, id, { reason: null, seen: await seenOf(id) })

  await expect(triage(organizer, id)).rejects.toMatchObject({ field: 'form' })
  await expect(
    hideFeedback(organizer, id, { reason: 'x', seen: await seenOf(id) }),
  ).rejects.toMatchObject({ field: 'form' })
})

test('of two clerks who decide at once one succeeds, the other is told', async () => {
  const { organizer, id } = await anInboxed()
  const seen = await seenOf(id)

  const outcomes = await Promise.allSettled([
    triageFeedback(organizer, id, { ...aSubject, seen }),
    triageFeedback(organizer, id, { ...aSubject, seen }),
    declareOutOfScope(organizer, id, { reason: 'Bukan layanan', seen }),
  ])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ field: 'form' })
  }
  expect(await eventsOf(id)).toHaveLength(2)
})

test('a service of another unit cannot be named in sorting', async () => {
  const { organizer, id } = await anInboxed()
  const elsewhere = await aStage()

  await expect(
    triageFeedback(organizer, id, {
      ...aSubject,
      serviceId: elsewhere.service.id,
      seen: await seenOf(id),
    }),
  ).rejects.toMatchObject({ field: 'serviceId' })
})

test('facilitators, evaluators and action owners do not decide', async () => {
  const { stage, id } = await anInboxed()
  const seen = await seenOf(id)

  for (const role of ['FACILITATOR', 'EVALUATOR', 'ACTION_OWNER'] as const) {
    const actor = aStaff(stage, role)
    const attempts = [
      () => triageFeedback(actor, id, { ...aSubject, seen }),
      () => answerFeedback(actor, id, { answer: 'x', seen }),
      () => redirectFeedback(actor, id, { laporTicket: '1', laporUrl: null, reason: null, seen }),
      () => declareOutOfScope(actor, id, { reason: 'x', seen }),
      () => withdrawFeedback(actor, id, { reason: 'x', seen }),
      () => revealSubmitter(actor, id),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ status: 403 })
  }
  await expect(
    hideFeedback(aStaff(stage, 'EVALUATOR'), id, { reason: 'x', seen }),
  ).rejects.toMatchObject({ status: 403 })
})

test("another organization's or unit's input does not exist", async () => {
  const { stage, id } = await anInboxed({ identity: 'CONFIDENTIAL' })
  const stranger = aStaff(await aStage(), 'ADMIN')
  const otherUnit = { ...aStaff(stage), unitId: newId() }
  const seen = await seenOf(id)

  for (const actor of [stranger, otherUnit]) {
    const attempts = [
      () => findFeedback(actor, id),
      () => triageFeedback(actor, id, { ...aSubject, seen }),
      () => answerFeedback(actor, id, { answer: 'x', seen }),
      () => redirectFeedback(actor, id, { laporTicket: '1', laporUrl: null, reason: null, seen }),
      () => declareOutOfScope(actor, id, { reason: 'x', seen }),
      () => hideFeedback(actor, id, { reason: 'x', seen }),
      () => restoreFeedback(actor, id, { seen }),
      () => withdrawFeedback(actor, id, { reason: null, seen }),
      () => revealSubmitter(actor, id),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ status: 404 })
  }
  await expect(findFeedback(aStaff(stage), 'bukan-id')).rejects.toMatchObject({ status: 404 })
})

test('every look at a confidential name is on record; other names are not revealed this way', async () => {
  const { organizer, id } = await anInboxed({ identity: 'CONFIDENTIAL', phone: '0812' })

  for (const _ of [1, 2]) {
    expect(await revealSubmitter(organizer, id)).toMatchObject({
      submitter: { name: 'Perwakilan tokoh agama', phone: '0812' },
    })
  }

  expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
    'feedback.submitted',
    'feedback.submitter-revealed',
    'feedback.submitter-revealed',
  ])
  const open = await anInboxed({ identity: 'NAMED' })
  await expect(revealSubmitter(open.organizer, open.id)).rejects.toMatchObject({ status: 404 })
})

test('a confidential name is in no finding but the revealing one', async () => {
  const { organizer, id } = await anInboxed({
    identity: 'CONFIDENTIAL',
    phone: '0812345678',
    email: 'rahasia@contoh.id',
  })

  const found = JSON.stringify([
    await findFeedback(organizer, id),
    await listHistory(organizer, id),
  ])

  expect(found).not.toMatch(/Perwakilan|FKUB|0812345678|rahasia@/)
})

test('contacts of an open name are shown to those who answer only', async () => {
  const { stage, organizer, id } = await anInboxed({ phone: '0812' })

  expect((await findFeedback(organizer, id)).submitter).toMatchObject({ phone: '0812' })
  expect((await findFeedback(aStaff(stage, 'EVALUATOR'), id)).submitter).not.toHaveProperty('phone')
  expect(
    await db.event.count({ where: { action: 'feedback.submitter-revealed', subjectId: id } }),
  ).toBe(0)
})
