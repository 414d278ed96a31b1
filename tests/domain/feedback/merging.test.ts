import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { markGrouped } from '#domain/feedback/grouping.server.ts'
import { mergeFeedback, unmergeFeedback } from '#domain/feedback/merging.server.ts'
import {
  hideFeedback,
  restoreFeedback,
  withdrawFeedback,
} from '#domain/feedback/moderation.server.ts'
import { findPublicFeedback } from '#domain/feedback/own-feedback.server.ts'
import { findPublicThread } from '#domain/feedback/public-feedback.server.ts'
import { listSimilar } from '#domain/feedback/similar.server.ts'
import { answerFeedback } from '#domain/feedback/treatment.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit, publicOf } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'
import { eventsOf, seenOf } from './stage.ts'

async function twoInputs() {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'IN_SESSION' })
  const main = await aFeedback(forum, { status: 'TRIAGED', text: 'Loket perekaman kurang.' })
  const other = await aFeedback(forum, { status: 'TRIAGED', text: 'Tambah loket perekaman.' })
  return { actor, forum, main, other }
}

const merge = async (actor: Parameters<typeof mergeFeedback>[0], id: string, into: string) =>
  mergeFeedback(actor, id, { seen: await seenOf(id), into })
const unmerge = async (actor: Parameters<typeof mergeFeedback>[0], id: string) =>
  unmergeFeedback(actor, id, { seen: await seenOf(id) })
const stateOf = async (id: string) =>
  db.feedback.findFirstOrThrow({
    where: { id },
    select: { status: true, mergedIntoId: true, text: true },
  })
const actionsOf = async (id: string) => (await eventsOf(id)).map(({ action }) => action)

test('an input is merged into one that says the same, keeps its words, and can stand for itself again', async () => {
  const { actor, main, other } = await twoInputs()

  await merge(actor, other.id, main.id)
  expect(await stateOf(other.id)).toEqual({
    status: 'MERGED',
    mergedIntoId: main.id,
    text: 'Tambah loket perekaman.',
  })
  await unmerge(actor, other.id)
  expect(await stateOf(other.id)).toMatchObject({ status: 'TRIAGED', mergedIntoId: null })
  expect(await actionsOf(other.id)).toEqual(['feedback.merged', 'feedback.unmerged'])
  expect((await eventsOf(other.id))[0]?.details).toMatchObject({ code: main.trackingCode })
})

test('a merge is taken back also after new inputs came in, were merged, answered and promised', async () => {
  const { actor, forum, main, other } = await twoInputs()
  await merge(actor, other.id, main.id)

  const late = await aFeedback(forum, { text: 'Loketnya hanya satu.' })
  await merge(actor, late.id, main.id)
  await answerFeedback(actor, main.id, { seen: await seenOf(main.id), answer: 'Loket ditambah.' })
  const row = await aFollowUp(forum)
  await db.$transaction((tx) => markGrouped(tx, actor, [main.id], row.id))
  await gather(row, main)
  await unmerge(actor, other.id)

  expect(await stateOf(other.id)).toMatchObject({ status: 'TRIAGED', mergedIntoId: null })
  expect(await stateOf(late.id)).toMatchObject({ status: 'MERGED', mergedIntoId: main.id })
  expect(await stateOf(main.id)).toMatchObject({ status: 'GROUPED' })
  expect(await actionsOf(late.id)).toEqual(['feedback.triaged', 'feedback.merged'])
})

test('nothing is merged into itself, another forum’s, a merged or a hidden input, nor what took others in', async () => {
  const { actor, forum, main, other } = await twoInputs()
  const third = await aFeedback(forum, { status: 'TRIAGED' })
  const hidden = await aFeedback(forum, { status: 'HIDDEN' })
  const elsewhere = await aFeedback(await aForum(actor, { status: 'IN_SESSION' }))
  await merge(actor, other.id, main.id)

  for (const into of [third.id, elsewhere.id, other.id, hidden.id])
    await expect(merge(actor, third.id, into)).rejects.toMatchObject({ field: 'into' })
  await expect(merge(actor, main.id, third.id)).rejects.toMatchObject({ name: 'RuleViolation' })
  await expect(unmerge(actor, main.id)).rejects.toMatchObject({ name: 'RuleViolation' })
})

test.each(['hidden', 'withdrawn'])(
  'what was merged into an input that is %s is not lost with it',
  async (how) => {
    const { actor, forum, main, other } = await twoInputs()
    const shy = await aFeedback(forum, { status: 'TRIAGED' })
    await merge(actor, other.id, main.id)
    await merge(actor, shy.id, main.id)
    await hideFeedback(actor, shy.id, { seen: await seenOf(shy.id), reason: 'Data pribadi' })

    const input = { seen: await seenOf(main.id), reason: 'Alasan' }
    if (how === 'hidden') await hideFeedback(actor, main.id, input)
    else await withdrawFeedback(actor, main.id, input)

    expect(await stateOf(other.id)).toMatchObject({ status: 'TRIAGED', mergedIntoId: null })
    await restoreFeedback(actor, shy.id, { seen: await seenOf(shy.id) })
    expect(await stateOf(shy.id)).toMatchObject({ status: 'TRIAGED', mergedIntoId: null })
  },
)

test('who may not, another organization’s and another unit’s', async () => {
  const { actor, forum, main, other } = await twoInputs()
  const seen = await seenOf(other.id)
  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const member = await anActor(role, { organizationId: actor.organizationId })
    await expect(mergeFeedback(member, other.id, { seen, into: main.id })).rejects.toMatchObject({
      status: 403,
    })
    await expect(listSimilar(member, other, undefined)).rejects.toMatchObject({ status: 403 })
  }
  const stranger = await anActor('ADMIN')
  await expect(mergeFeedback(stranger, other.id, { seen, into: main.id })).rejects.toMatchObject({
    status: 404,
  })
  const unit = await aUnit(actor)
  const outsider = await anActor('ORGANIZER', {
    organizationId: actor.organizationId,
    unitId: unit.id,
  })
  await expect(mergeFeedback(outsider, other.id, { seen, into: main.id })).rejects.toMatchObject({
    status: 404,
  })
  await expect(mergeFeedback(actor, other.id, { seen, into: newId() })).rejects.toMatchObject({
    status: 404,
  })
  expect(await listSimilar(outsider, { ...other, forumId: forum.id }, undefined)).toEqual([])
})

test('of two who merge an input into each other at once, one is told', async () => {
  const { actor, main, other } = await twoInputs()
  const outcomes = await Promise.allSettled([
    merge(actor, main.id, other.id),
    merge(actor, other.id, main.id),
  ])

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ name: 'RuleViolation' })
})

test('the most similar inputs of the forum come first, and any of it is found by words or code', async () => {
  const { actor, forum, main, other } = await twoInputs()
  const unlike = await aFeedback(forum, { text: 'Parkir sempit.', status: 'TRIAGED' })
  expect((await listSimilar(actor, other, undefined)).map(({ id }) => id)).toEqual([main.id])
  expect((await listSimilar(actor, other, 'parkir')).map(({ id }) => id)).toEqual([unlike.id])
  expect((await listSimilar(actor, other, unlike.trackingCode)).map(({ id }) => id)).toEqual([
    unlike.id,
  ])
  expect(await listSimilar(actor, { ...other, text: "'; -- & | ! ():*" }, undefined)).toEqual([])
})

test('who gave a merged input reads the answer of the main one, until the merge is undone or it has its own', async () => {
  const { actor, main, other } = await twoInputs()
  await merge(actor, other.id, main.id)
  await answerFeedback(actor, main.id, { seen: await seenOf(main.id), answer: 'Loket ditambah.' })
  const answerOf = async () => {
    const given = await findPublicFeedback(publicOf(actor), other.trackingCode)
    const shown = await findPublicThread(publicOf(actor), other.id)
    expect(shown.answer).toBe(given.answer)
    return given.answer
  }

  expect(await answerOf()).toBe('Loket ditambah.')
  await unmerge(actor, other.id)
  expect(await answerOf()).toBeNull()
  await merge(actor, other.id, main.id)
  await hideFeedback(actor, main.id, { seen: await seenOf(main.id), reason: 'Data pribadi' })
  expect(await answerOf()).toBeNull()
})
