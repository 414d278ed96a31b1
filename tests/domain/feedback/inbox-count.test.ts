import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { feedbackStatuses, inputKinds } from '#domain/feedback/feedback.ts'
import type { InboxFilter } from '#domain/feedback/inbox.schema.ts'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { countLimit, countNew, readCounts } from '#domain/feedback/inbox-count.server.ts'
import { findNext } from '#domain/feedback/inbox-next.server.ts'
import { everyRow } from '#domain/page.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { aFeedback } from '../../support/thread.ts'

/** An organization of two units with inputs of every state and some kinds, some of them assigned. */
async function aCity() {
  const admin = await anActor('ADMIN')
  const units = [await aUnit(admin), await aUnit(admin)]
  const { organizationId } = admin
  const organizers = await Promise.all(
    units.map(({ id }) => anActor('ORGANIZER', { organizationId, unitId: id })),
  )
  const stranger = await anActor('ADMIN')
  const forums = await Promise.all(
    [...organizers, stranger].map((actor) => aForum(actor, { status: 'IN_SESSION' })),
  )
  let serial = 0
  for (const forum of forums)
    for (const status of feedbackStatuses)
      for (const kind of inputKinds.slice(0, (serial++ % 4) + 1))
        await aFeedback(forum, { status, kind, ...(serial % 3 === 0 && { answer: 'Sudah.' }) })
  await db.feedback.updateMany({
    where: { organizationId, kind: 'PROPOSAL' },
    data: { assigneeId: admin.membershipId },
  })
  return { actors: [admin, ...organizers, stranger], forums }
}

async function listed(actor: StaffActor, filter: InboxFilter) {
  const ids: string[] = []
  for await (const { id } of everyRow((cursor) => listInbox(actor, filter, cursor))) ids.push(id)
  return ids
}

test('every badge says how many the list behind it shows, to whoever looks, under any filter', async () => {
  const { actors, forums } = await aCity()
  const some = <Value>(...values: Value[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined })
  const filters = fc.record(
    {
      jenis: some(...inputKinds.slice(0, 4)),
      petugas: some('saya', 'belum', 'keluar'),
      tunggakan: some('ya' as const),
      forum: some(...forums.map(({ id }) => id)),
      status: some(...feedbackStatuses),
      cari: some('antrean', 'parkir'),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), filters, async (actor, drawn) => {
      const filter = Object.fromEntries(
        Object.entries(drawn).filter(([, value]) => value !== undefined),
      ) as InboxFilter
      const { counts } = await readCounts(actor, filter)
      for (const { status, count } of counts.slice(0, 4))
        expect([status, count]).toEqual([
          status,
          (await listed(actor, { ...filter, status })).length,
        ])
      expect(await countNew(actor)).toBe((await listed(actor, { status: 'SUBMITTED' })).length)
    }),
    { numRuns: 25 },
  )
})

test('counting stops at its limit, in the tabs and beside the inbox', async () => {
  const organizer = await anActor('ORGANIZER')
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  await Promise.all(Array.from({ length: countLimit + 20 }, () => aFeedback(forum)))

  const { counts } = await readCounts(organizer, {})
  expect(counts.find(({ status }) => status === 'SUBMITTED')?.count).toBe(countLimit)
  expect(await countNew(organizer)).toBe(countLimit)
  const evaluator = await anActor('EVALUATOR', { organizationId: organizer.organizationId })
  expect(await countNew(evaluator)).toBe(0)
})

test('after one input the next older that waits comes, then the newest, then none', async () => {
  const organizer = await anActor('ORGANIZER')
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  const aged = (minutes: number, status: 'SUBMITTED' | 'TRIAGED' = 'SUBMITTED') =>
    aFeedback(forum, { status, createdAt: new Date(Date.now() - minutes * 60_000) })
  const [newest, treated, sorted, oldest] = [
    await aged(1),
    await aged(2),
    await aged(3, 'TRIAGED'),
    await aged(4),
  ]

  expect(await findNext(organizer, {}, treated.id)).toBe(oldest.id)
  expect(await findNext(organizer, {}, oldest.id)).toBe(newest.id)
  expect(await findNext(organizer, { status: 'TRIAGED' }, treated.id)).toBe(sorted.id)
  expect(await findNext(organizer, { status: 'TRIAGED' }, sorted.id)).toBeNull()
  const stranger = await anActor('ADMIN')
  expect(await findNext(stranger, {}, treated.id)).toBeNull()
})
