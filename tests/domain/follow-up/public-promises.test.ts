import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { resolveTrackingCode } from '#domain/feedback/own-feedback.server.ts'
import {
  listKeptPromises,
  listPromisesOfInput,
  listPromisingUnits,
} from '#domain/follow-up/public-follow-up.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, publicOf } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'

const agreedAt = new Date('2026-03-02')

async function aThread(status: 'IN_PROGRESS' | 'VERIFIED' | 'PROPOSED' = 'VERIFIED') {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'FOLLOW_UP' })
  const promise = await aFollowUp(forum, {
    status,
    ...(status !== 'PROPOSED' && { agreedAt }),
    ...(status === 'VERIFIED' && { verifiedAt: new Date() }),
  })
  const input = await aFeedback(forum, { status: 'GROUPED' })
  await gather(promise, input)
  return { actor, visitor: publicOf(actor), forum, promise, input }
}

test('an input leads to its promises, and a merged one to those of the input it was merged into', async () => {
  const { visitor, forum, promise, input } = await aThread()
  const merged = await aFeedback(forum, { status: 'MERGED', mergedIntoId: input.id })

  for (const { id } of [input, merged])
    expect(await listPromisesOfInput(visitor, id)).toMatchObject([{ id: promise.id, asking: true }])
})

test('the question whether it is done is asked once it is said to be, and again after a "belum"', async () => {
  const { visitor, promise, input } = await aThread('IN_PROGRESS')
  const asking = async () => (await listPromisesOfInput(visitor, input.id))[0]?.asking

  expect(await asking()).toBe(false)
  await db.citizenVerdict.create({
    data: {
      organizationId: visitor.organizationId,
      id: newId(),
      followUpId: promise.id,
      feedbackId: input.id,
      verdict: 'NOT_YET',
      note: 'Masih antre',
    },
  })
  expect(await asking()).toBe(true)
  expect(JSON.stringify(await listPromisesOfInput(visitor, input.id))).not.toContain('Masih antre')
})

test('what was only proposed, and what another organization promised, is in no public list', async () => {
  const { visitor, input } = await aThread('PROPOSED')
  const other = await aThread()

  expect(await listPromisesOfInput(visitor, input.id)).toEqual([])
  expect(await listPromisesOfInput(visitor, other.input.id)).toEqual([])
  expect(await listKeptPromises(visitor, 5)).toEqual([])
  expect(await listPromisingUnits(visitor)).toEqual([])
})

test('the latest kept promises come first, with what was said, and the units that promised', async () => {
  const { visitor, forum, promise, input } = await aThread()
  const early = { status: 'PUBLISHED', agreedAt, verifiedAt: new Date('2026-04-01') } as const
  const earlier = await aFollowUp(forum, early)
  await aFollowUp(forum, { status: 'IN_PROGRESS', agreedAt })

  const kept = await listKeptPromises(visitor, 5)

  expect(kept.map(({ id }) => id)).toEqual([promise.id, earlier.id])
  expect(kept[0]?.sources).toMatchObject([{ id: input.id, text: input.text }])
  expect(await listPromisingUnits(visitor)).toMatchObject([{ id: forum.unitId }])
})

test('a tracking code opens its input however it is typed, and nothing elsewhere', async () => {
  const { visitor, input } = await aThread()
  const { trackingCode } = input
  const typed = ` ${trackingCode.toLowerCase().replaceAll('-', ' ')} `

  expect(await resolveTrackingCode(visitor, typed)).toBe(trackingCode)
  expect(await resolveTrackingCode(publicOf(await anActor()), trackingCode)).toBeNull()
  for (const wrong of ['', 'ABCD', '\0', '𝓗'.repeat(100), `${trackingCode}X`])
    expect(await resolveTrackingCode(visitor, wrong)).toBeNull()
})
