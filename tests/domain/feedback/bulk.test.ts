import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  declareAllOutOfScope,
  findChosen,
  hideAll,
  mergeAll,
  triageAll,
} from '#domain/feedback/bulk.server.ts'
import { hideFeedback } from '#domain/feedback/moderation.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback } from '../../support/thread.ts'
import { eventsOf, seenOf } from './stage.ts'

async function threeInputs() {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'IN_SESSION' })
  const inputs = [
    await aFeedback(forum),
    await aFeedback(forum, { status: 'TRIAGED' }),
    await aFeedback(forum, { status: 'WITHDRAWN' }),
  ] as const
  return { actor, forum, inputs, feedbackIds: inputs.map(({ id }) => id) }
}

const statesOf = async (ids: readonly string[]) => {
  const rows = await db.feedback.findMany({ where: { id: { in: [...ids] } } })
  return ids.map((id) => rows.find((row) => row.id === id)?.status)
}

test('what is new among the chosen is triaged, the others are left', async () => {
  const { actor, inputs, feedbackIds } = await threeInputs()

  expect(await triageAll(actor, { feedbackIds })).toEqual({ moved: 1, left: 2 })
  expect(await statesOf(feedbackIds)).toEqual(['TRIAGED', 'TRIAGED', 'WITHDRAWN'])
  expect(await eventsOf(inputs[0].id)).toMatchObject([{ action: 'feedback.triaged' }])
  expect(await eventsOf(inputs[1].id)).toEqual([])
})

test('all chosen are set aside or hidden with one reason, each with its event', async () => {
  const { actor, inputs, feedbackIds } = await threeInputs()
  const reason = 'Bukan urusan forum ini'

  expect(await declareAllOutOfScope(actor, { feedbackIds, reason })).toEqual({ moved: 2, left: 1 })
  expect(await statesOf(feedbackIds)).toEqual(['OUT_OF_SCOPE', 'OUT_OF_SCOPE', 'WITHDRAWN'])
  expect(await hideAll(actor, { feedbackIds, reason })).toEqual({ moved: 2, left: 1 })
  expect(await statesOf(feedbackIds)).toEqual(['HIDDEN', 'HIDDEN', 'WITHDRAWN'])
  expect(await eventsOf(inputs[1].id)).toMatchObject([
    { action: 'feedback.declared-out-of-scope', details: { reason } },
    {
      action: 'feedback.hidden',
      details: { reason, before: 'OUT_OF_SCOPE', reasonBefore: reason },
    },
  ])
})

test('all chosen are merged into the main one', async () => {
  const { actor, forum, inputs, feedbackIds } = await threeInputs()
  const main = await aFeedback(forum, { status: 'ANSWERED' })

  const chosen = { feedbackIds: [...feedbackIds, main.id], into: main.id }
  expect(await mergeAll(actor, chosen)).toEqual({ moved: 2, left: 1 })
  const merged = await db.feedback.findMany({ where: { mergedIntoId: main.id } })
  expect(merged.map(({ id }) => id).toSorted()).toEqual([inputs[0].id, inputs[1].id].toSorted())
})

test('when one of the chosen is out of reach, none is touched', async () => {
  const { actor, feedbackIds } = await threeInputs()
  const foreign = (await threeInputs()).feedbackIds
  const reason = 'Alasan'

  for (const chosen of [
    [...feedbackIds, foreign[0] ?? ''],
    [...feedbackIds, crypto.randomUUID()],
  ]) {
    await expect(triageAll(actor, { feedbackIds: chosen })).rejects.toMatchObject({ status: 404 })
    await expect(hideAll(actor, { feedbackIds: chosen, reason })).rejects.toMatchObject({
      status: 404,
    })
    await expect(findChosen(actor, chosen)).rejects.toMatchObject({ status: 404 })
  }
  await expect(findChosen(actor, ['x'])).rejects.toMatchObject({ status: 404 })
  expect(await statesOf(feedbackIds)).toEqual(['SUBMITTED', 'TRIAGED', 'WITHDRAWN'])
})

test('a facilitator hides several, and does no more', async () => {
  const { actor, feedbackIds } = await threeInputs()
  const facilitator = await anActor('FACILITATOR', { organizationId: actor.organizationId })
  const reason = 'Kata kasar'

  const refused = [
    triageAll(facilitator, { feedbackIds }),
    declareAllOutOfScope(facilitator, { feedbackIds, reason }),
    mergeAll(facilitator, { feedbackIds, into: feedbackIds[0] ?? '' }),
  ]
  for (const attempt of refused) await expect(attempt).rejects.toMatchObject({ status: 403 })
  expect(await hideAll(facilitator, { feedbackIds, reason })).toEqual({ moved: 2, left: 1 })
})

test('two who treat the same at once move each input once', async () => {
  const { actor, feedbackIds, inputs } = await threeInputs()
  const outcomes = await Promise.all([
    triageAll(actor, { feedbackIds }),
    triageAll(actor, { feedbackIds: feedbackIds.toReversed() }),
  ])

  expect(outcomes.map(({ moved }) => moved).toSorted()).toEqual([0, 1])
  expect(await eventsOf(inputs[0].id)).toHaveLength(1)
})

test('who hides a main input and who treats it with what it took in never wait for each other', async () => {
  const { actor, forum } = await threeInputs()
  for (let round = 0; round < 12; round += 1) {
    const other = await aFeedback(forum, { status: 'TRIAGED' })
    const main = await aFeedback(forum, { status: 'TRIAGED' })
    await mergeAll(actor, { feedbackIds: [other.id], into: main.id })
    const reason = 'Data pribadi'
    const seen = await seenOf(main.id)

    const outcomes = await Promise.allSettled([
      hideFeedback(actor, main.id, { seen, reason }),
      hideAll(actor, { feedbackIds: [other.id, main.id], reason }),
    ])

    const bugs = outcomes.filter(
      (outcome) => outcome.status === 'rejected' && outcome.reason.name !== 'RuleViolation',
    )
    expect(bugs).toEqual([])
    expect(await statesOf([main.id, other.id])).toEqual(['HIDDEN', 'HIDDEN'])
  }
})

test('of two who merge overlapping choices at once, each input ends in one main that stands', async () => {
  const { actor, forum } = await threeInputs()
  const inputs = [await aFeedback(forum), await aFeedback(forum), await aFeedback(forum)] as const
  const feedbackIds = inputs.map(({ id }) => id)

  const outcomes = await Promise.allSettled([
    mergeAll(actor, { feedbackIds, into: inputs[0].id }),
    mergeAll(actor, { feedbackIds, into: inputs[2].id }),
  ])

  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ name: 'RuleViolation' })
  const merged = await db.feedback.findMany({
    where: { id: { in: feedbackIds }, status: 'MERGED' },
  })
  expect(new Set(merged.map(({ mergedIntoId }) => mergedIntoId)).size).toBe(1)
  expect(merged).toHaveLength(2)
})
