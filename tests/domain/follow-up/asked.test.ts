import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findAttendee } from '#domain/attendance/attendance.server.ts'
import { findPublicFeedback, listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { giveVerdict } from '#domain/follow-up/verdict.server.ts'
import { findVerdictQuestion } from '#domain/follow-up/verdict-question.server.ts'
import { findGuest } from '#domain/forum/guest.server.ts'
import { newId } from '#domain/id.ts'
import { publicOf } from '../../support/factories.ts'
import { aFeedback, anAttendance, anInvitation, gather } from '../../support/thread.ts'
import { aPromise, aStage, type Stage } from './stage.ts'

// Whoever gave an input is led to the question whether its promise was kept, through every door.

async function given(stage: Stage, by: { invitationId?: string; attendanceId?: string }) {
  const feedback = await aFeedback(stage.forum, { status: 'GROUPED', identity: 'NAMED' })
  const { organizationId, id: feedbackId } = feedback
  await db.feedbackSubmitter.create({ data: { organizationId, feedbackId, name: 'Warga', ...by } })
  return feedback
}

async function threeDoors() {
  const stage = await aStage()
  const actor = publicOf(stage.admin)
  const guest = await anInvitation(stage.forum)
  const walkIn = await anAttendance(stage.forum)
  const inputs = {
    invited: await given(stage, { invitationId: guest.id }),
    walkedIn: await given(stage, { attendanceId: walkIn.id }),
    tracked: await aFeedback(stage.forum, { status: 'GROUPED' }),
  }
  const own = async () => ({
    invited: await listOwnFeedback((await findGuest(actor, guest.token)).actor),
    walkedIn: await listOwnFeedback((await findAttendee(actor, walkIn.token ?? '')).actor),
    tracked: [await findPublicFeedback(actor, inputs.tracked.trackingCode)],
  })
  const asked = async () =>
    Object.values(await own()).map(([input]) => input?.asked.map(({ id }) => id))
  return { stage, actor, guest, inputs, asked }
}

test('all three doors ask once the follow-up is called done, and not before', async () => {
  const { stage, inputs, asked } = await threeDoors()
  const promise = await aPromise(stage, 'IN_PROGRESS')
  await gather(promise, ...Object.values(inputs))
  expect(await asked()).toEqual([[], [], []])

  for (const status of ['VERIFIED', 'PUBLISHED'] as const) {
    await db.followUp.updateMany({ where: { id: promise.id }, data: { status } })
    expect(await asked()).toEqual([[promise.id], [promise.id], [promise.id]])
  }
  await db.followUp.updateMany({ where: { id: promise.id }, data: { status: 'CANCELLED' } })
  expect(await asked()).toEqual([[], [], []])
})

test('who said "belum" may still say that it is done now', async () => {
  const { stage, actor, inputs, asked } = await threeDoors()
  const promise = await aPromise(stage, 'VERIFIED')
  await gather(promise, ...Object.values(inputs))
  const { trackingCode } = inputs.tracked

  await giveVerdict(actor, { kind: 'TRACKING', trackingCode }, promise.id, {
    id: newId(),
    verdict: 'NOT_YET',
    note: 'Masih antre',
  })

  expect(await asked()).toEqual([[promise.id], [promise.id], [promise.id]])
})

test('an input that was merged into another one leads to the promises of that one', async () => {
  const { stage, actor, guest, inputs, asked } = await threeDoors()
  const promise = await aPromise(stage, 'VERIFIED')
  await gather(promise, inputs.tracked)
  await db.feedback.updateMany({
    where: { id: inputs.invited.id },
    data: { status: 'MERGED', mergedIntoId: inputs.tracked.id },
  })

  expect(await asked()).toEqual([[promise.id], [], [promise.id]])
  const key = { kind: 'INVITATION', token: guest.token } as const
  expect(await findVerdictQuestion(actor, key, promise.id)).toMatchObject({ asking: true })
})

test('nobody is asked about what they took back', async () => {
  const { stage, inputs, asked } = await threeDoors()
  await gather(await aPromise(stage, 'VERIFIED'), ...Object.values(inputs))
  await db.feedback.updateMany({
    where: { organizationId: stage.organization.id },
    data: { status: 'WITHDRAWN' },
  })

  expect(await asked()).toEqual([[], [], []])
})
