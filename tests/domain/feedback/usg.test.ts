import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { findNeighbours } from '#domain/feedback/inbox-neighbours.server.ts'
import { findNext } from '#domain/feedback/inbox-next.server.ts'
import { mergeFeedback } from '#domain/feedback/merging.server.ts'
import { usgSchema } from '#domain/feedback/support.schema.ts'
import { findPriority, scoreFeedback } from '#domain/feedback/usg.server.ts'
import { aStaff, eventsOf, seenOf } from './stage.ts'
import { aHallOfVoices } from './voices.ts'

const usg = { urgency: 5, seriousness: 4, growth: 2 }

test('an organizer judges an input; a second judgement keeps the first on record', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  await scoreFeedback(voices.staff, id, { seen: await seenOf(id), ...usg })
  await scoreFeedback(voices.staff, id, { seen: await seenOf(id), ...usg, growth: 5 })
  expect(await findPriority(voices.staff, { id, mergedInto: null })).toMatchObject({
    standing: { supporters: 0, elements: 0, usg: 14 },
    usg: { urgency: 5, seriousness: 4, growth: 5, scoredByName: voices.staff.name },
  })
  expect((await eventsOf(id)).slice(1)).toMatchObject([
    { action: 'feedback.scored', details: { usg: '5-4-2' } },
    { action: 'feedback.scored', details: { usg: '5-4-5', usgBefore: '5-4-2' } },
  ])
})

test.each(['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const)(
  'a %s judges nothing',
  async (role) => {
    const voices = await aHallOfVoices()
    const id = await voices.anInput()
    const scoring = scoreFeedback(aStaff(voices, role), id, { seen: await seenOf(id), ...usg })
    await expect(scoring).rejects.toMatchObject({ status: 403 })
    expect(await db.usgScore.count({ where: { feedbackId: id } })).toBe(0)
  },
)

test("another organization's input does not exist", async () => {
  const [voices, stranger] = [await aHallOfVoices(), await aHallOfVoices()]
  const id = await voices.anInput()
  const scoring = scoreFeedback(stranger.staff, id, { seen: await seenOf(id), ...usg })
  await expect(scoring).rejects.toMatchObject({ status: 404 })
})

test('of two who judge at once one is told that the other was faster', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  const seen = await seenOf(id)
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map((growth) => scoreFeedback(voices.staff, id, { seen, ...usg, growth })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('what was merged or hidden is not judged; its earlier score rests', async () => {
  const voices = await aHallOfVoices()
  const [main, other] = [await voices.anInput(), await voices.anInput()]
  await voices.score(other, 5)
  await voices.score(main, 2)
  await mergeFeedback(voices.staff, other, { seen: await seenOf(other), into: main })
  const again = scoreFeedback(voices.staff, other, { seen: await seenOf(other), ...usg })
  await expect(again).rejects.toMatchObject({ field: 'form' })
  const filter = { forum: voices.forum.id, urut: 'penting' } as const
  expect((await listInbox(voices.staff, filter)).rows).toMatchObject([
    { id: main, standing: { usg: 6 } },
    { id: other, standing: { usg: 0 } },
  ])

  const hidden = await voices.anInput('HIDDEN')
  const scoring = scoreFeedback(voices.staff, hidden, { seen: await seenOf(hidden), ...usg })
  await expect(scoring).rejects.toMatchObject({ field: 'form' })
})

test.each(['0', '6', '2.5', '', 'tiga', '-1', '1e1', ' '])('%j is no level', (typed) => {
  const seen = new Date().toISOString()
  expect(usgSchema.safeParse({ seen, ...usg, urgency: typed }).success).toBe(false)
})

test('in the list by priority one goes on to what lies beside it, and after a treatment to the top', async () => {
  const voices = await aHallOfVoices()
  const ids = [await voices.anInput(), await voices.anInput(), await voices.anInput()]
  const [low = '', high = '', middle = ''] = ids
  await voices.score(low, 1)
  await voices.score(high, 5)
  await voices.score(middle, 3)
  const filter = { forum: voices.forum.id, urut: 'penting', status: 'TRIAGED' } as const
  const place = await db.feedback.findFirstOrThrow({ where: { id: middle } })
  const standing = { supporters: 0, elements: 0, usg: 9 }
  expect(await findNeighbours(voices.staff, filter, place, standing)).toEqual({
    newer: high,
    older: low,
  })
  expect(await findNext(voices.staff, filter, high)).toBe(middle)
  expect(await findNext(voices.staff, filter, low)).toBe(high)
})
