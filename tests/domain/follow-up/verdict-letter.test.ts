import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { giveVerdict } from '#domain/follow-up/verdict.server.ts'
import { newId } from '#domain/id.ts'
import { setClock } from '#platform/clock.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { publicOf } from '../../support/factories.ts'
import { aFeedback, anAttendance, anInvitation, gather } from '../../support/thread.ts'
import { aKeeping, remindOn, resetClock } from './reminding.ts'
import { actionsOn, promiseNow } from './stage.ts'

afterEach(async () => {
  resetClock()
  await stopEnqueueing()
})

/** A promise that was verified on 2 March 2026, made of inputs of several people. */
async function aKeptPromise() {
  const place = await aKeeping()
  const { forum, promised, organizationId } = place
  const promise = await promised('2026-03-01', {
    ...{ status: 'VERIFIED', verifiedAt: new Date('2026-03-02T02:00:00Z') },
  })
  const invitation = await anInvitation(forum, { name: 'Ketua RW', email: 'ketua@contoh.id' })
  const said = async (
    identity: 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS',
    submitter?: { email?: string; invitationId?: string; attendanceId?: string; name?: string },
  ) => {
    const input = await aFeedback(forum, {
      ...{ identity, createdAt: new Date('2026-01-02T02:00:00Z') },
      ...(submitter && { submitter: { create: submitter } }),
    })
    await gather(promise, input)
    return input
  }
  const invited = await said('NAMED', { invitationId: invitation.id, name: 'Ketua RW' })
  const secret = await said('CONFIDENTIAL', { email: 'rahasia@contoh.id', name: 'Nama Rahasia' })
  await said('ANONYMOUS')
  const questions = () =>
    db.outgoingMail.findMany({
      where: { organizationId, reminder: 'VERDICT' },
      orderBy: { recipient: 'asc' },
    })
  return { ...place, promise, invitation, invited, secret, said, questions }
}

test('four weeks after it was verified, whoever said it and left an address is asked by their own link', async () => {
  const { promise, invitation, secret, questions, ...place } = await aKeptPromise()
  await remindOn('2026-03-29', place)
  expect(await questions()).toEqual([])

  for (const day of ['2026-03-30', '2026-03-31', '2026-04-30']) await remindOn(day, place)

  const letters = await questions()
  expect(letters.map(({ recipient, isPrivate }) => [recipient, isPrivate])).toEqual([
    ['ketua@contoh.id', true],
    ['rahasia@contoh.id', true],
  ])
  expect(letters[0]?.body).toContain(`/u/${invitation.token}/penilaian/${promise.id}`)
  expect(letters[1]?.body).toContain(`/masukan/${secret.trackingCode}/penilaian/${promise.id}`)
  for (const { body } of letters) expect(body.match(/https?:/g)).toHaveLength(1)
  // What was said in confidence is not repeated where others may read the mail.
  expect(letters.map(({ body }) => body.includes('Antrean perekaman'))).toEqual([true, false])
  expect(await actionsOn(promise.id)).toEqual(['follow-up.givers-asked'])
})

test('jobs that run at once ask once, and one person with several inputs gets one letter', async () => {
  const { said, questions, organizationId: only } = await aKeptPromise()
  await said('NAMED', { email: 'Ketua@contoh.id' })
  const restore = setClock(new Date('2026-04-01T01:00:00Z'))
  await Promise.all([1, 2, 3].map(() => remindPromiseKeepers({ only })))
  restore()
  expect((await questions()).map(({ recipient }) => recipient.toLowerCase())).toEqual([
    'ketua@contoh.id',
    'rahasia@contoh.id',
  ])
})

test('those whose input was merged into another are asked, too; a walk-in by the link of the day', async () => {
  const { forum, invited, promise, questions, ...place } = await aKeptPromise()
  const attendance = await anAttendance(forum)
  await aFeedback(forum, {
    ...{ identity: 'NAMED', status: 'MERGED', mergedIntoId: invited.id },
    submitter: { create: { email: 'a-tamu@contoh.id', attendanceId: attendance.id } },
  })
  await remindOn('2026-03-30', place)
  const [letter] = await questions()
  expect(letter?.recipient).toBe('a-tamu@contoh.id')
  expect(letter?.body).toContain(`/h/${attendance.token}/penilaian/${promise.id}`)
})

test('nobody is asked who answered already, took the input back, or whose invitation was withdrawn', async () => {
  const { promise, invitation, secret, invited, questions, ...place } = await aKeptPromise()
  const { organizationId } = place
  await db.feedback.updateMany({ where: { id: secret.id }, data: { status: 'WITHDRAWN' } })
  await db.citizenVerdict.create({
    data: {
      ...{ organizationId, id: newId(), followUpId: promise.id, feedbackId: invited.id },
      ...{ verdict: 'RESOLVED', createdAt: new Date('2026-03-10T02:00:00Z') },
    },
  })
  await remindOn('2026-03-30', place)
  expect(await questions()).toEqual([])

  await db.citizenVerdict.deleteMany({ where: { followUpId: promise.id } })
  const withdrawnAt = new Date()
  await db.invitation.updateMany({ where: { id: invitation.id }, data: { withdrawnAt } })
  await remindOn('2026-03-31', place)
  expect(await questions()).toEqual([])
})

test('"belum" by that link reopens the promise, and once it is verified anew the question comes anew', async () => {
  const { promise, invitation, questions, ...place } = await aKeptPromise()
  await remindOn('2026-03-30', place)
  resetClock()

  const key = { kind: 'INVITATION', token: invitation.token } as const
  const answer = { id: newId(), verdict: 'NOT_YET', note: 'Masih antre' } as const
  await giveVerdict(publicOf(place), key, promise.id, answer)
  expect(await promiseNow(promise)).toMatchObject({ status: 'IN_PROGRESS', verifiedAt: null })

  await db.followUp.updateMany({
    where: { id: promise.id },
    data: { status: 'PUBLISHED', verifiedAt: new Date('2027-06-01T02:00:00Z') },
  })
  await remindOn('2027-06-29', place)
  expect(await questions()).toHaveLength(4)
})
