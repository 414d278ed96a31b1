import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { findFollowUpChoices, listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { findFollowUpThread } from '#domain/follow-up/follow-up-thread.server.ts'
import {
  findPublicFollowUp,
  listPublicFollowUps,
} from '#domain/follow-up/public-follow-up.server.ts'
import {
  countFollowUps,
  countFollowUpsByForum,
  countFollowUpsByUnit,
} from '#domain/follow-up/realization.server.ts'
import { findRowForm, findWorkbench, listSources } from '#domain/follow-up/workbench.server.ts'
import type { Cursor } from '#domain/page.ts'
import { aForum, aUnit, publicOf } from '../../support/factories.ts'
import { aFeedback, gather } from '../../support/thread.ts'
import { addEvidence, aPromise, aStage, aStranger, type Stage } from './stage.ts'

const today = '2026-06-15'
const filterOf = (search = '') => followUpFilterOf(`http://x/${search}`)

test('promises are walked page by page, the next due first, those without a day last', async () => {
  const stage = await aStage()
  for (let index = 0; index < 60; index += 1) {
    const dueOn = index % 3 === 0 ? null : new Date(Date.UTC(2026, index % 4, 1 + (index % 5)))
    await aPromise(stage, 'PLANNED', { dueOn })
  }
  const read = (cursor: Cursor) => listFollowUps(stage.organizer, filterOf(), cursor, today)

  const first = await read({})
  const second = await read({ after: first.next ?? '' })
  const third = await read({ after: second.next ?? '' })
  const back = await read({ before: third.prev ?? '' })
  const start = await read({ before: back.prev ?? '' })

  const all = [...first.rows, ...second.rows, ...third.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(60)
  const days = all.map(({ dueOn }) => dueOn?.toISOString() ?? 'z')
  expect(days).toEqual([...days].sort())
  expect([first.prev, third.next]).toEqual([null, null])
  expect(back.rows).toEqual(second.rows)
  expect(start.rows).toEqual(first.rows)
})

test('an owner lists only own promises, a unit its own, and nobody another organization’s', async () => {
  const stage = await aStage()
  const own = await aPromise(stage, 'PLANNED')
  const others = await aPromise(stage, 'PLANNED', { ownerId: stage.organizer.membershipId })
  await aPromise(stage, 'PROPOSED')
  const neighbour = { ...stage.organizer, unitId: (await aUnit(stage.admin)).id }
  const idsOf = async (actor: typeof stage.owner) =>
    (await listFollowUps(actor, filterOf(), {}, today)).rows.map(({ id }) => id).sort()

  expect(await idsOf(stage.owner)).toEqual([own.id])
  expect(await idsOf(stage.organizer)).toEqual([own.id, others.id].sort())
  expect(await idsOf(stage.evaluator)).toEqual([own.id, others.id].sort())
  expect(await idsOf(neighbour)).toEqual([])
  expect(await idsOf(await aStranger())).toEqual([])
  expect((await countFollowUps(stage.owner)).total).toBe(1)
  expect((await countFollowUps(neighbour)).total).toBe(0)
  await expect(findFollowUpThread(stage.owner, others.id)).rejects.toMatchObject({ status: 404 })
  expect((await findFollowUpChoices(stage.organizer)).owners).toHaveLength(2)
})

test('lists are narrowed by state, time, unit, owner, forum, year and words', async () => {
  const stage = await aStage({ year: 2025 })
  const late = await aPromise(stage, 'IN_PROGRESS', { dueOn: new Date('2026-06-14') })
  const soon = await aPromise(stage, 'WAITING_BUDGET', { dueOn: new Date('2026-06-29') })
  const done = await aPromise(stage, 'VERIFIED', {
    dueOn: new Date('2026-01-01'),
    problem: 'Kursi 100% rusak',
  })
  const other = await aForum(stage.admin, {
    status: 'FOLLOW_UP',
    unitId: stage.unit.id,
    year: 2026,
  })
  const next = await aPromise({ ...stage, forum: other }, 'AGREED')
  const find = async (search: string) =>
    (await listFollowUps(stage.admin, filterOf(search), {}, today)).rows.map(({ id }) => id)

  expect(await find('?waktu=terlambat')).toEqual([late.id])
  expect(await find('?waktu=segera')).toEqual([soon.id])
  expect(await find('?status=VERIFIED')).toEqual([done.id])
  expect(await find('?tahun=2026')).toEqual([next.id])
  expect(await find(`?forum=${other.id}`)).toEqual([next.id])
  expect(await find('?cari=100%25')).toEqual([done.id])
  expect(await find(`?unit=${stage.unit.id}&pic=${stage.owner.membershipId}`)).toHaveLength(4)
  expect(await find('?status=x&waktu=x&unit=x&tahun=x&forum=%00')).toHaveLength(4)
})

test('figures are counted in one query: everyday, strict, late, by unit and by forum', async () => {
  const stage = await aStage()
  for (const status of ['VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED', 'PROPOSED'] as const) {
    await aPromise(stage, status)
  }
  await aPromise(stage, 'IN_PROGRESS', { dueOn: new Date('2020-01-01') })

  const figures = { done: 2, expected: 3, agreed: 5, everyday: 66.67, strict: 40, overdue: 1 }
  expect(await countFollowUps(stage.admin)).toMatchObject({ ...figures, total: 5 })
  expect(await countFollowUps(publicOf(stage.admin), { tahun: 1999 })).toMatchObject({ total: 0 })
  const byUnit = await countFollowUpsByUnit(publicOf(stage.admin))
  expect(byUnit.get(stage.unit.id)).toMatchObject(figures)
  const byForum = await countFollowUpsByForum(stage.evaluator)
  expect([...byForum.keys()]).toEqual([stage.forum.id])
  expect((await countFollowUpsByForum(await aStranger())).size).toBe(0)
})

test('a thread names the givers of open inputs only', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'VERIFIED')
  await aSource(stage, promise, 'NAMED', 'Perwakilan RW 03')
  await aSource(stage, promise, 'CONFIDENTIAL', 'Warga Rahasia')

  const thread = await findFollowUpThread(stage.organizer, promise.id)

  expect(thread.sources).toHaveLength(2)
  expect(JSON.stringify(thread)).toContain('Perwakilan RW 03')
  expect(JSON.stringify(thread)).not.toContain('Rahasia')
  await expect(findFollowUpThread(await aStranger(), promise.id)).rejects.toMatchObject({
    status: 404,
  })
})

test('the public reads promises without any name, and no input that was hidden', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'PUBLISHED')
  await aSource(stage, promise, 'NAMED', 'Perwakilan RW 03')
  const hidden = await aSource(stage, promise, 'NAMED', 'Perwakilan RW 04', 'HIDDEN')
  await aPromise(stage, 'PROPOSED')
  const visitor = publicOf(stage.admin)

  const { rows } = await listPublicFollowUps(visitor, filterOf(), {}, today)
  const found = await findPublicFollowUp(visitor, promise.id)

  expect(rows).toMatchObject([{ id: promise.id, ownerPosition: 'Kepala Bidang' }])
  expect(found.sources).toHaveLength(1)
  expect(found.evidence).toHaveLength(1)
  for (const said of [rows, found]) {
    expect(JSON.stringify(said)).not.toMatch(/RW 0|Pemilik Janji|trackingCode/)
    expect(JSON.stringify(said)).not.toContain(hidden.id)
  }
  await expect(findPublicFollowUp(publicOf(await aStranger()), promise.id)).rejects.toMatchObject({
    status: 404,
  })
})

test('evidence and a verifier’s note stay inside until the promise is verified', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'RETURNED', { statusReason: 'Catatan pemeriksa' })
  await addEvidence(promise)

  const found = await findPublicFollowUp(publicOf(stage.admin), promise.id)

  expect(found).toMatchObject({ evidence: [], statusReason: null })
  const draft = await aStage({ status: 'DRAFT', announcedAt: null })
  const unknown = await aPromise(draft, 'AGREED')
  await expect(findPublicFollowUp(publicOf(draft.admin), unknown.id)).rejects.toMatchObject({
    status: 404,
  })
})

test('the workbench shows what is not gathered yet, and everything when asked', async () => {
  const stage = await aStage({ status: 'FORMULATING' })
  const free = await aFeedback(stage.forum, { status: 'TRIAGED', spComponent: 'SP02' })
  const row = await aPromise(stage, 'PROPOSED')
  const gathered = await aSource(stage, row, 'ANONYMOUS')
  await aFeedback(stage.forum, { status: 'SUBMITTED' })
  const find = async (filter: Parameters<typeof listSources>[2]) =>
    (await listSources(stage.organizer, stage.forum.id, filter, {})).rows.map(({ id }) => id)

  expect(await find({})).toEqual([free.id])
  expect((await find({ gathered: true })).toSorted()).toEqual([free.id, gathered.id].toSorted())
  expect(await find({ spComponent: 'SP01' })).toEqual([])
  expect(await findWorkbench(stage.organizer, stage.forum.id)).toMatchObject({
    rows: [{ id: row.id, _count: { feedback: 1 } }],
    untriaged: 1,
  })
  const form = await findRowForm(stage.organizer, stage.forum.id, row, [free.id])
  expect(new Set(form.sources.map(({ id }) => id))).toEqual(new Set([free.id, gathered.id]))
  await expect(findWorkbench(await aStranger(), stage.forum.id)).rejects.toMatchObject({
    status: 404,
  })
})

async function aSource(
  stage: Stage,
  promise: { organizationId: string; id: string },
  identity: 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS',
  name?: string,
  status: 'GROUPED' | 'HIDDEN' = 'GROUPED',
) {
  const input = await aFeedback(stage.forum, { status, identity })
  await gather(promise, input)
  if (name) {
    const { organizationId, id: feedbackId } = input
    await db.feedbackSubmitter.create({ data: { organizationId, feedbackId, name } })
  }
  return input
}
