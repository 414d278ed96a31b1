import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { VerdictInput } from '#domain/follow-up/follow-up.schema.ts'
import { verdictSchema } from '#domain/follow-up/follow-up.schema.ts'
import { giveVerdict } from '#domain/follow-up/verdict.server.ts'
import { citizenViewOf, isAsking, type VerdictKey } from '#domain/follow-up/verdict.ts'
import { findVerdictQuestion } from '#domain/follow-up/verdict-question.server.ts'
import { verifyFollowUp } from '#domain/follow-up/verification.server.ts'
import { newId } from '#domain/id.ts'
import { publicOf } from '../../support/factories.ts'
import { aFeedback, anAttendance, anInvitation, gather } from '../../support/thread.ts'
import { actionsOn, aPromise, aStage, aStranger, promiseNow, type Stage } from './stage.ts'

const notYet = (): VerdictInput => ({
  id: newId(),
  verdict: 'NOT_YET',
  note: 'Masih antre dua jam',
})
const resolved = (): VerdictInput => ({ id: newId(), verdict: 'RESOLVED', note: null })

test('whoever gave the input confirms by invitation, and both facts stand side by side', async () => {
  const stage = await aStage()
  const { promise, key } = await anInvitedInput(stage)

  await giveVerdict(publicOf(stage.admin), key, promise.id, resolved())

  expect(await promiseNow(promise)).toMatchObject({ status: 'VERIFIED' })
  const question = await findVerdictQuestion(publicOf(stage.admin), key, promise.id)
  expect(question).toMatchObject({ asking: true, mine: [{ verdict: 'RESOLVED' }] })
  expect(citizenViewOf(question.promise.verdicts)).toMatchObject({ resolved: 1, notYet: 0 })
  const [event] = await db.event.findMany({ where: { subjectId: promise.id } })
  expect(event).toMatchObject({
    action: 'follow-up.confirmed-by-citizen',
    actorKind: 'PARTICIPANT',
    actorName: 'Perwakilan RW 03',
  })
})

test('"belum" reopens what was verified or published', async () => {
  for (const status of ['VERIFIED', 'PUBLISHED'] as const) {
    const stage = await aStage()
    const promise = await aPromise(stage, status, { progress: 100 })
    const { key } = await aTrackedInput(stage, promise)

    await giveVerdict(publicOf(stage.admin), key, promise.id, notYet())

    expect(await promiseNow(promise)).toMatchObject({
      status: 'IN_PROGRESS',
      progress: 99,
      verifiedAt: null,
      publishedAt: null,
    })
    const told = await db.progressUpdate.findFirstOrThrow({ where: { followUpId: promise.id } })
    expect(told).toMatchObject({ status: 'IN_PROGRESS', authorName: null })
    expect(told.text).not.toContain('dua jam')
    expect(await actionsOn(promise.id)).toEqual(['follow-up.reopened-by-citizen'])
  }
})

test('the same form sent again, even at once, is one verdict', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const { key } = await aTrackedInput(stage, promise)
  const verdict = notYet()

  await Promise.all(
    [1, 2, 3].map(() => giveVerdict(publicOf(stage.admin), key, promise.id, verdict)),
  )

  expect(await db.citizenVerdict.count({ where: { followUpId: promise.id } })).toBe(1)
  expect(await actionsOn(promise.id)).toEqual(['follow-up.reopened-by-citizen'])
})

test('two givers who say "belum" at once are both heard, and it is reopened once', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const keys = [await aTrackedInput(stage, promise), await aTrackedInput(stage, promise)]

  await Promise.all(
    keys.map(({ key }) => giveVerdict(publicOf(stage.admin), key, promise.id, notYet())),
  )

  expect(await db.citizenVerdict.count({ where: { followUpId: promise.id } })).toBe(2)
  expect((await actionsOn(promise.id)).sort()).toEqual([
    'follow-up.disputed-by-citizen',
    'follow-up.reopened-by-citizen',
  ])
})

test('one may change one’s mind, but says the same thing once a round', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const { key } = await aTrackedInput(stage, promise)
  const say = (verdict: VerdictInput) =>
    giveVerdict(publicOf(stage.admin), key, promise.id, verdict)

  await say(resolved())
  await expect(say(resolved())).rejects.toMatchObject({ field: 'verdict' })
  await say(notYet())
  await expect(say(notYet())).rejects.toMatchObject({ field: 'verdict' })

  await db.followUp.updateMany({ where: { id: promise.id }, data: { status: 'SUBMITTED' } })
  await verifyFollowUp(stage.evaluator, promise.id, { text: null })
  await say(notYet())
  expect(await promiseNow(promise)).toMatchObject({ status: 'IN_PROGRESS' })
})

test('a confidential or anonymous giver leaves no name in the event', async () => {
  const stage = await aStage()
  for (const identity of ['CONFIDENTIAL', 'ANONYMOUS'] as const) {
    const promise = await aPromise(stage, 'VERIFIED')
    const { input, key } = await aTrackedInput(stage, promise, identity)
    if (identity === 'CONFIDENTIAL') await nameOf(stage, input.id, 'Warga Rahasia')

    await giveVerdict(publicOf(stage.admin), key, promise.id, resolved())

    const events = await db.event.findMany({ where: { subjectId: promise.id } })
    expect(JSON.stringify(events)).not.toContain('Rahasia')
  }
})

test('a personal link, which staff hand over, opens nothing that was said in confidence', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const guest = await anInvitation(stage.forum)
  const { input, key } = await aTrackedInput(stage, promise, 'CONFIDENTIAL')
  await nameOf(stage, input.id, 'Perwakilan RW 03', { invitationId: guest.id })
  const link = { kind: 'INVITATION', token: guest.token } as const

  await expect(
    giveVerdict(publicOf(stage.admin), link, promise.id, resolved()),
  ).rejects.toMatchObject({ status: 404 })
  await giveVerdict(publicOf(stage.admin), key, promise.id, resolved())
})

test('the giver of an input that was merged into another one is asked too', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const { input } = await aTrackedInput(stage, promise)
  const merged = await aFeedback(stage.forum, { status: 'MERGED', mergedIntoId: input.id })
  const key = { kind: 'TRACKING', trackingCode: merged.trackingCode } as const

  await giveVerdict(publicOf(stage.admin), key, promise.id, notYet())

  expect(await promiseNow(promise)).toMatchObject({ status: 'IN_PROGRESS' })
})

test('a walk-in judges by the link of the attendance', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'PUBLISHED')
  const attendance = await anAttendance(stage.forum)
  const { input } = await aTrackedInput(stage, promise, 'NAMED')
  await nameOf(stage, input.id, 'Warga yang hadir', { attendanceId: attendance.id })
  const key = { kind: 'ATTENDANCE', token: attendance.token ?? '' } as const

  await giveVerdict(publicOf(stage.admin), key, promise.id, resolved())
  expect(await db.citizenVerdict.count({ where: { feedbackId: input.id } })).toBe(1)
})

test('nothing is asked of a promise that nobody calls done', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')
  const { key } = await aTrackedInput(stage, promise)

  const answer = giveVerdict(publicOf(stage.admin), key, promise.id, resolved())
  await expect(answer).rejects.toMatchObject({ name: 'RuleViolation' })
  expect(isAsking('IN_PROGRESS', [])).toBe(false)
  expect(isAsking('CANCELLED', [{ verdict: 'NOT_YET' }])).toBe(false)
  const silent = verdictSchema.safeParse({ id: newId(), verdict: 'NOT_YET', note: '  ' })
  expect(silent.error?.issues.map(({ path }) => path[0])).toEqual(['note'])
})

test('a key that opens nothing, of somebody else or elsewhere, is a 404', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  const { key } = await aTrackedInput(stage, promise)
  const other = await aTrackedInput(stage, await aPromise(stage, 'VERIFIED'))
  const guest = await anInvitation(stage.forum)
  const actor = publicOf(stage.admin)
  const missing = { status: 404 }

  const wrong: VerdictKey[] = [
    other.key,
    { kind: 'INVITATION', token: guest.token },
    { kind: 'INVITATION', token: "'; drop table" },
    { kind: 'ATTENDANCE', token: '' },
    { kind: 'TRACKING', trackingCode: 'AAAA-AAAA-AAAA' },
  ]
  for (const door of wrong) {
    await expect(giveVerdict(actor, door, promise.id, resolved())).rejects.toMatchObject(missing)
    await expect(findVerdictQuestion(actor, door, promise.id)).rejects.toMatchObject(missing)
  }
  const elsewhere = publicOf(await aStranger())
  await expect(giveVerdict(elsewhere, key, promise.id, resolved())).rejects.toMatchObject(missing)
  await expect(giveVerdict(actor, key, 'bukan-id', resolved())).rejects.toMatchObject(missing)
  expect(await db.citizenVerdict.count({ where: { followUpId: promise.id } })).toBe(0)
})

test('only the latest word of each giver counts', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const view = citizenViewOf([
    { feedbackId: 'b', verdict: 'RESOLVED', createdAt: at(2) },
    { feedbackId: 'a', verdict: 'RESOLVED', createdAt: at(3) },
    { feedbackId: 'a', verdict: 'NOT_YET', createdAt: at(1) },
    { feedbackId: 'b', verdict: 'NOT_YET', createdAt: at(4) },
  ])

  expect(view).toEqual({ resolved: 1, notYet: 1, lastAt: at(4) })
  expect(citizenViewOf([])).toEqual({ resolved: 0, notYet: 0, lastAt: null })
})

async function aTrackedInput(
  stage: Stage,
  promise: { organizationId: string; id: string },
  identity: 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS' = 'ANONYMOUS',
) {
  const input = await aFeedback(stage.forum, { status: 'GROUPED', identity })
  await gather(promise, input)
  return { input, key: { kind: 'TRACKING', trackingCode: input.trackingCode } as const }
}

async function anInvitedInput(stage: Stage) {
  const promise = await aPromise(stage, 'VERIFIED')
  const guest = await anInvitation(stage.forum)
  const { input } = await aTrackedInput(stage, promise, 'NAMED')
  await nameOf(stage, input.id, 'Perwakilan RW 03', { invitationId: guest.id })
  return { promise, key: { kind: 'INVITATION', token: guest.token } as const }
}

const nameOf = (
  { organization }: Stage,
  feedbackId: string,
  name: string,
  door: { invitationId?: string; attendanceId?: string } = {},
) =>
  db.feedbackSubmitter.create({
    data: { organizationId: organization.id, feedbackId, name, ...door },
  })
