import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listUnitForums } from '#domain/evaluation/unit-forums.server.ts'
import { listWaiting } from '#domain/evaluation/waiting.server.ts'
import { countFollowUpsByUnit } from '#domain/follow-up/realization.server.ts'
import { newId } from '#domain/id.ts'
import { aFeedback, aFollowUp, anAttendance, gather } from '../../support/thread.ts'

import { aCase } from './case.ts'

test("a unit's forums come with their own figures, the latest first", async () => {
  const { evaluator, unit, last, earlier } = await aCase()
  await anAttendance(last, { element: 'EXPERTS' })
  const input = await aFeedback(last)
  await gather(await aFollowUp(last, { status: 'VERIFIED', agreedAt: new Date() }), input)
  await aFeedback(last)
  await db.forumPaper.createMany({
    data: [1, 2].map((version) => ({
      organizationId: last.organizationId,
      id: newId(),
      forumId: last.id,
      kind: 'OFFICIAL_RECORD',
      version,
      number: `400.12/${version}/2026`,
      issuedOn: new Date('2026-03-04'),
    })),
  })

  const { rows } = await listUnitForums(evaluator, unit.id)

  expect(rows.map(({ year }) => year)).toEqual([2026, 2026, 2026, 2025])
  expect(rows.find(({ id }) => id === last.id)).toMatchObject({
    ...{ services: 2, people: 1, elements: 1, inputs: 2, orphans: 1 },
    officialRecord: '400.12/2/2026',
  })
  expect(rows.at(-1)).toMatchObject({ id: earlier.id, people: 0, officialRecord: null })
})

test('promises of the year are counted by unit, kept and overdue', async () => {
  const { evaluator, unit, last, earlier } = await aCase()
  const agreed = { agreedAt: new Date('2026-03-04') }
  await aFollowUp(last, { ...agreed, status: 'PUBLISHED' })
  await aFollowUp(last, { ...agreed, status: 'IN_PROGRESS', dueOn: new Date('2020-01-01') })
  await aFollowUp(last, { ...agreed, status: 'DECLINED' })
  await aFollowUp(last, { status: 'PROPOSED' })
  await aFollowUp(earlier, { ...agreed, status: 'PUBLISHED' })

  const counts = (await countFollowUpsByUnit(evaluator, { tahun: 2026 })).get(unit.id)

  expect(counts).toMatchObject({ done: 1, expected: 2, agreed: 3, overdue: 1 })
  expect(counts).toMatchObject({ everyday: 50, strict: 33.33 })
})

test('what others handed in waits, the longest waiting first; nobody is asked about their own', async () => {
  const { evaluator, last } = await aCase()
  const handedIn = (day: string, more = {}) =>
    aFollowUp(last, { status: 'SUBMITTED', submittedAt: new Date(day), ...more })
  const late = await handedIn('2026-04-02')
  const early = await handedIn('2026-04-01')
  await handedIn('2026-04-03', { ownerId: evaluator.membershipId })
  await handedIn('2026-04-03', { submittedById: evaluator.userId })
  await aFollowUp(last, { status: 'IN_PROGRESS' })

  const waiting = await listWaiting(evaluator)

  expect(waiting.rows.map(({ id }) => id)).toEqual([early.id, late.id])
  expect(waiting.more).toBe(false)
})
