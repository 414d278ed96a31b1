import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { carryOver, countUncarried, listOwingUnits } from '#domain/follow-up/carrying.server.ts'
import { forumSchema } from '#domain/forum/forum.schema.ts'
import { createForum } from '#domain/forum/forum-change.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, aUnit } from '../../support/factories.ts'
import { aFollowUp } from '../../support/thread.ts'
import { actionsOn, aPromise, aStage, aStranger, promiseNow } from './stage.ts'

/** A unit that owes two promises of last year, one of them overdue, and a draft of this year with an opening. */
async function aYearsEnd() {
  const stage = await aStage({ year: 2025 })
  const { unit, admin, forum } = stage
  const late = await aPromise(stage, 'IN_PROGRESS', { dueOn: new Date('2025-12-31') })
  const open = await aPromise(stage, 'WAITING_BUDGET')
  await aPromise(stage, 'PUBLISHED')
  const draft = await aForum(admin, { unitId: unit.id, year: 2026, theme: 'Tahun ini' })
  const { organizationId } = forum
  await db.agendaItem.create({
    data: { organizationId, id: newId(), forumId: draft.id, position: 1, title: 'Pembukaan' },
  })
  return { ...stage, late, open, draft }
}

const agendaOf = ({ id: forumId }: { id: string }) =>
  db.agendaItem.findMany({ where: { forumId }, orderBy: { position: 'asc' } })

test('what a unit owes from years that are over is listed, and carried with one act', async () => {
  const { organizer, unit, draft, late, open } = await aYearsEnd()
  const owing = { id: unit.id, owed: 2, overdue: 1, forum: { id: draft.id, year: 2026 } }
  expect((await listOwingUnits(organizer, 2026)).rows).toMatchObject([{ ...owing, uncarried: 2 }])
  expect(await countUncarried(draft)).toBe(2)

  expect(await carryOver(organizer, draft.id)).toBe(2)

  expect((await agendaOf(draft)).map(({ followUpId }) => followUpId)).toEqual([
    null,
    late.id,
    open.id,
  ])
  expect(await actionsOn(late.id)).toEqual(['follow-up.carried'])
  expect((await listOwingUnits(organizer, 2026)).rows).toMatchObject([{ ...owing, uncarried: 0 }])
  expect(await countUncarried(draft)).toBe(0)
})

test('two who carry at once put each promise on the agenda once', async () => {
  const { organizer, draft } = await aYearsEnd()

  const counts = await Promise.all([1, 2, 3].map(() => carryOver(organizer, draft.id)))

  expect(counts.toSorted()).toEqual([0, 0, 2])
  expect((await agendaOf(draft)).map(({ position }) => position)).toEqual([1, 2, 3])
})

test('only who manages forums carries, on an agenda that is still open, of their own unit', async () => {
  const { organizer, owner, evaluator, admin, draft } = await aYearsEnd()
  for (const actor of [owner, evaluator]) {
    await expect(carryOver(actor, draft.id)).rejects.toMatchObject({ status: 403 })
  }
  await expect(carryOver(await aStranger(), draft.id)).rejects.toMatchObject({ status: 404 })
  const elsewhere = await aForum(admin, { unitId: (await aUnit(admin)).id, year: 2026 })
  await expect(carryOver(organizer, elsewhere.id)).rejects.toMatchObject({ status: 404 })
  await db.forum.updateMany({ where: { id: draft.id }, data: { status: 'CLOSED' } })
  await expect(carryOver(organizer, draft.id)).rejects.toThrow()
  expect(await agendaOf(draft)).toHaveLength(1)
})

test('owners see what is theirs, strangers nothing, and a unit without a next forum has none named', async () => {
  const { owner, forum, draft, unit } = await aYearsEnd()
  await aFollowUp(forum, { status: 'IN_PROGRESS', agreedAt: new Date() })
  await db.forum.updateMany({ where: { id: draft.id }, data: { status: 'CANCELLED' } })

  expect((await listOwingUnits(owner, 2026)).rows).toMatchObject([
    { id: unit.id, owed: 2, forum: null, uncarried: 0 },
  ])
  expect((await listOwingUnits(await aStranger(), 2026)).rows).toEqual([])
  expect((await listOwingUnits(owner, 2025)).rows).toEqual([])
})

test('each keeps its number and day, and tells where it was brought', async () => {
  const { organizer, draft, late } = await aYearsEnd()
  await carryOver(organizer, draft.id)

  const [told] = await db.progressUpdate.findMany({ where: { followUpId: late.id } })
  expect(told).toMatchObject({ status: 'IN_PROGRESS', authorId: organizer.userId })
  expect(told?.text).toBe('Dibawa ke agenda FKP tahun 2026; nomor dan tenggatnya tetap.')
  const { number, dueOn } = await promiseNow(late)
  expect({ number, dueOn }).toEqual({ number: late.number, dueOn: late.dueOn })
})

test('what finds no room on an agenda of 100 stays counted, and carrying more is refused aloud', async () => {
  const { organizer, draft, organization } = await aYearsEnd()
  const { id: organizationId } = organization
  await db.agendaItem.createMany({
    data: Array.from({ length: 98 }, (_, index) => ({
      ...{ organizationId, id: newId(), forumId: draft.id, title: `Butir ${index}` },
      position: index + 2,
    })),
  })
  expect(await carryOver(organizer, draft.id)).toBe(1)
  expect(await countUncarried(draft)).toBe(1)
  await expect(carryOver(organizer, draft.id)).rejects.toThrow('Agenda sudah memuat 100 butir')
})

test('the first forum of a year begins with what is owed, a second one does not', async () => {
  const { organizer, unit, draft, late, open } = await aYearsEnd()
  await db.forum.updateMany({ where: { id: draft.id }, data: { status: 'CANCELLED' } })
  const input = forumSchema.parse({
    ...{ unitId: unit.id, year: '2026', theme: 'Tahun ini', topicKinds: 'SERVICE_PROBLEM' },
    timeZone: 'Asia/Jakarta',
  })
  const first = await createForum(organizer, input)
  const second = await createForum(organizer, input)
  expect((await agendaOf(first)).map(({ followUpId }) => followUpId)).toEqual([late.id, open.id])
  expect(await agendaOf(second)).toEqual([])
})
