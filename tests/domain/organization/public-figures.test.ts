import { expect, test } from 'vitest'
import { readPublicFigures } from '#domain/organization/public-figures.server.ts'
import { aForum, anActor, publicOf } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'

const agreedAt = new Date('2026-03-02')
const past = new Date('2026-03-20')

test('an organization with nothing to show counts nothing and claims no realization', async () => {
  const actor = await anActor()

  expect(await readPublicFigures(publicOf(actor))).toEqual({
    held: 0,
    inputs: 0,
    answered: 0,
    overdue: 0,
    done: 0,
    expected: 0,
    agreed: 0,
    everyday: null,
    strict: null,
  })
})

test('what was said, answered, promised, kept and is late is counted once each', async () => {
  const actor = await anActor()
  const held = await aForum(actor, { status: 'FOLLOW_UP' })
  await aForum(actor, { status: 'ANNOUNCED', unitId: held.unitId })
  const kept = await aFollowUp(held, { status: 'PUBLISHED', agreedAt, dueOn: past })
  await aFollowUp(held, { status: 'WAITING_BUDGET', agreedAt, dueOn: past })
  await aFollowUp(held, { status: 'IN_PROGRESS', agreedAt, dueOn: new Date('2100-01-01') })
  await aFollowUp(held, { status: 'DECLINED', agreedAt, dueOn: past })
  await aFollowUp(held, { status: 'PROPOSED' })
  const promised = await aFeedback(held, { status: 'GROUPED' })
  await gather(kept, promised)
  await aFeedback(held, { status: 'MERGED', mergedIntoId: promised.id })
  await aFeedback(held, { status: 'ANSWERED', answer: 'Sudah dibuka.' })
  await aFeedback(held, { status: 'REDIRECTED', laporTicket: '123' })
  await aFeedback(held, { status: 'TRIAGED' })
  await aFeedback(held, { status: 'SUBMITTED' })

  expect(await readPublicFigures(publicOf(actor))).toEqual({
    held: 1,
    inputs: 5,
    answered: 4,
    overdue: 1,
    done: 1,
    expected: 3,
    agreed: 4,
    everyday: 33.33,
    strict: 25,
  })
})

test('what is hidden, withdrawn, of a draft or of another organization counts nowhere', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'FOLLOW_UP' })
  await aFeedback(forum, { status: 'HIDDEN', statusReason: 'Menghina' })
  await aFeedback(forum, { status: 'WITHDRAWN' })
  await aFeedback(await aForum(actor, { status: 'DRAFT' }), { status: 'TRIAGED' })
  const elsewhere = await aForum(await anActor(), { status: 'FOLLOW_UP' })
  await aFeedback(elsewhere, { status: 'ANSWERED', answer: 'Ya' })
  await aFollowUp(elsewhere, { status: 'VERIFIED', agreedAt })

  expect(await readPublicFigures(publicOf(actor))).toMatchObject({
    held: 1,
    inputs: 0,
    answered: 0,
    agreed: 0,
  })
})
