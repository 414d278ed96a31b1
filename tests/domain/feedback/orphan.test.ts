import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { feedbackStatuses, isOrphan } from '#domain/feedback/feedback.ts'
import { orphanedFeedback } from '#domain/feedback/orphan.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFeedback, aFollowUp, gather } from '../../support/thread.ts'

const said = fc.constantFrom(null, '', ' \n', 'Sudah dijawab')
const treatment = fc.record({
  status: fc.constantFrom(...feedbackStatuses),
  answer: said,
  laporTicket: said,
  statusReason: said,
  merged: fc.boolean(),
  gathered: fc.boolean(),
})

test('the database finds exactly the inputs that the rule calls orphans', async () => {
  const forum = await aForum(await anActor())
  const row = await aFollowUp(forum)
  const target = await aFeedback(forum)
  const cases = fc.sample(treatment, 120)
  const expected: string[] = [target.id]

  for (const { merged, gathered, ...columns } of cases) {
    const mergedIntoId = merged ? target.id : null
    const input = await aFeedback(forum, { ...columns, mergedIntoId })
    if (gathered) await gather(row, input)
    if (isOrphan({ ...columns, mergedIntoId, followUps: gathered ? 1 : 0 })) expected.push(input.id)
  }
  const found = await db.$queryRaw<{ id: string }[]>`
    select id from "Feedback" f where "forumId" = ${forum.id}::uuid and ${orphanedFeedback('f')}`

  expect(found.map(({ id }) => id).sort()).toEqual(expected.sort())
})
