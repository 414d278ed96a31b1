import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { approveFeedback, maskFeedback, unmaskFeedback } from '#domain/feedback/approval.server.ts'
import { approveAll, triageAll } from '#domain/feedback/bulk.server.ts'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { hideFeedback, restoreFeedback } from '#domain/feedback/moderation.server.ts'
import { findPublicThread, listPublicFeedback } from '#domain/feedback/public-feedback.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { aStaff, aStage, type Stage } from './stage.ts'

const clean = 'Antrean perekaman KTP-el terlalu lama.'
const withPhone = 'Tolong hubungi saya di 0812-3456-7890 soal KTP.'

const input = (text: string) => ({
  ...({ id: newId(), kind: 'INPUT', identity: 'ANONYMOUS', text, situs: '' } as const),
  ...{ serviceId: null, spComponent: null, skmElement: null, phone: null, email: null },
})

async function say(stage: Stage, text = clean) {
  const { id } = await submitFeedback(stage.actor, stage.doors.forum, input(text))
  return id
}

const versionOf = async (id: string) => {
  const { updatedAt } = await db.feedback.findFirstOrThrow({ where: { id } })
  return { seen: updatedAt.toISOString() }
}
const isPublic = async ({ actor }: Stage, id: string) =>
  (await listPublicFeedback(actor, {})).rows.some((row) => row.id === id)
const happened = async (id: string) =>
  (await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )
const openForum = ({ forum }: Stage) =>
  db.forum.updateMany({ where: { id: forum.id }, data: { moderation: 'POST' } })

test('where staff look first, an input appears once it is approved, and hiding takes it back', async () => {
  const stage = await aStage()
  const moderator = aStaff(stage, 'FACILITATOR')
  const id = await say(stage)
  expect(await isPublic(stage, id)).toBe(false)

  await approveFeedback(moderator, id, await versionOf(id))
  expect(await isPublic(stage, id)).toBe(true)

  await hideFeedback(moderator, id, { ...(await versionOf(id)), reason: 'Menyebut nama orang' })
  expect(await isPublic(stage, id)).toBe(false)
  await restoreFeedback(moderator, id, await versionOf(id))
  expect(await isPublic(stage, id)).toBe(true)
  expect(await happened(id)).toEqual([
    ...['feedback.submitted', 'feedback.approved', 'feedback.hidden', 'feedback.restored'],
  ])
})

test('where inputs appear at once, what holds personal data or abuse waits nevertheless', async () => {
  const stage = await aStage()
  await openForum(stage)
  expect(await isPublic(stage, await say(stage))).toBe(true)
  expect(await isPublic(stage, await say(stage, withPhone))).toBe(false)
  expect(await isPublic(stage, await say(stage, 'Petugasnya g0bl0k semua'))).toBe(false)

  const waiting = await listInbox(aStaff(stage), { tampil: 'perlu-dilihat' })
  expect(waiting.rows.map(({ concerns }) => concerns.map(({ kind }) => kind))).toEqual([
    ['ABUSE'],
    ['PERSONAL_DATA'],
  ])
})

test('the same words a second time are marked as said before, and appear all the same', async () => {
  const stage = await aStage()
  await openForum(stage)
  await say(stage, 'Antrian KTP lama sekali, mohon dipercepat')
  const again = await say(stage, 'antrean ktp lama bgt mohon dipercepat')

  expect(await isPublic(stage, again)).toBe(true)
  expect(await db.feedbackConcern.findMany({ where: { feedbackId: again } })).toMatchObject([
    { kind: 'DUPLICATE', settledAt: null },
  ])
})

test('masking shows the input without personal data, which a search does not give away either', async () => {
  const stage = await aStage()
  const moderator = aStaff(stage, 'FACILITATOR')
  const id = await say(stage, withPhone)
  await maskFeedback(moderator, id, await versionOf(id))

  const { text } = await findPublicThread(stage.actor, id)
  expect(text).toBe('Tolong hubungi saya di •••••• soal KTP.')
  expect((await listPublicFeedback(stage.actor, { q: '0812-3456-7890' })).rows).toEqual([])
  expect((await listPublicFeedback(stage.actor, { q: 'hubungi' })).rows).toHaveLength(1)
  expect(await db.feedback.findFirst({ where: { id } })).toMatchObject({ text: withPhone })
  expect(await happened(id)).toContain('feedback.masked')

  await unmaskFeedback(moderator, id, await versionOf(id))
  expect((await findPublicThread(stage.actor, id)).text).toBe(withPhone)
})

test('sorting lets an input out, but not one that somebody must look at first', async () => {
  const stage = await aStage()
  const [plain, flagged] = [await say(stage), await say(stage, withPhone)]
  await triageAll(aStaff(stage), { feedbackIds: [plain, flagged] })

  expect(await isPublic(stage, plain)).toBe(true)
  expect(await isPublic(stage, flagged)).toBe(false)
})

test('many are approved at once; what must be looked at is left', async () => {
  const stage = await aStage()
  const ids = [
    await say(stage),
    await say(stage, 'Parkir sempit sekali'),
    await say(stage, withPhone),
  ]

  expect(await approveAll(aStaff(stage, 'FACILITATOR'), { feedbackIds: ids })).toEqual({
    moved: 2,
    left: 1,
  })
})

test('two moderators at once: one approves, the other is told', async () => {
  const stage = await aStage()
  const id = await say(stage)
  const version = await versionOf(id)
  const outcomes = await Promise.allSettled(
    [1, 2].map(() => approveFeedback(aStaff(stage, 'FACILITATOR'), id, version)),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await happened(id)).filter((action) => action === 'feedback.approved')).toHaveLength(1)
})

test('who only reads approves and masks nothing, and what another organization heard does not exist', async () => {
  const [stage, other] = [await aStage(), await aStage()]
  const id = await say(stage, withPhone)
  const version = await versionOf(id)
  for (const move of [approveFeedback, maskFeedback, unmaskFeedback]) {
    await expect(move(aStaff(stage, 'EVALUATOR'), id, version)).rejects.toMatchObject({
      status: 403,
    })
    await expect(move(aStaff(other, 'ADMIN'), id, version)).rejects.toMatchObject({ status: 404 })
  }
})

test('what is shown already or holds nothing personal is refused with a sentence', async () => {
  const stage = await aStage()
  const moderator = aStaff(stage, 'FACILITATOR')
  const id = await say(stage)
  await expect(maskFeedback(moderator, id, await versionOf(id))).rejects.toThrow(/data pribadi/)
  await expect(unmaskFeedback(moderator, id, await versionOf(id))).rejects.toThrow(/disamarkan/)
  await approveFeedback(moderator, id, await versionOf(id))
  await expect(approveFeedback(moderator, id, await versionOf(id))).rejects.toThrow(/sudah tampil/)
})
