import { expect, test } from 'vitest'
import { findPublicForum } from '#domain/forum/forum-access.server.ts'
import { countForums, listForums } from '#domain/forum/forum-list.server.ts'
import { aForum, anActor, aService, aUnit, publicOf } from '../../support/factories.ts'
import { aFollowUp, anAttendance, anInvitation } from '../../support/thread.ts'

test('a year is listed with its numbers, forums without a date first, then the latest', async () => {
  const actor = await anActor()
  const year = 2026
  const undated = await aForum(actor, {
    year,
    startsAt: null,
    endsAt: null,
    theme: 'Tanpa tanggal',
  })
  const early = await aForum(actor, { year, startsAt: new Date('2026-03-01'), status: 'FOLLOW_UP' })
  const late = await aForum(actor, { year, startsAt: new Date('2026-09-01'), status: 'ANNOUNCED' })
  await aForum(actor, { year: 2025 })
  await anInvitation(early)
  await anAttendance(early)
  await aFollowUp(early, { status: 'IN_PROGRESS' })
  await aFollowUp(early, { status: 'PUBLISHED' })
  await aFollowUp(early, { status: 'PROPOSED' })

  const { rows, next, prev } = await listForums(actor, { year }, {})

  expect(rows.map(({ id }) => id)).toEqual([undated.id, late.id, early.id])
  expect(rows[2]).toMatchObject({ invited: 1, present: 1, promises: 2, openPromises: 1 })
  expect([next, prev]).toEqual([null, null])
  expect(await countForums(actor, { year })).toEqual({
    statuses: { DRAFT: 1, ANNOUNCED: 1, FOLLOW_UP: 1 },
    years: [2026, 2025],
  })
})

test('a list is filtered by unit, state and words, whatever the words are', async () => {
  const actor = await anActor()
  const year = 2026
  const wanted = await aForum(actor, { year, theme: 'Antrean 100% daring_baru', status: 'PLANNED' })
  await aForum(actor, { year, theme: 'Antrean 1000 daring baru' })
  const found = async (filter: object) =>
    (await listForums(actor, { year, ...filter }, {})).rows.map(({ id }) => id)

  expect(await found({ text: '100% DARING_' })).toEqual([wanted.id])
  expect(await found({ unitId: wanted.unitId })).toEqual([wanted.id])
  expect(await found({ status: 'PLANNED' })).toEqual([wanted.id])
  expect(await found({ text: wanted.code.toLowerCase() })).toEqual([wanted.id])
  for (const text of ['\'; drop table "Forum"; --', '\\', '%', '\0', '𝓗'.repeat(200)]) {
    await expect(listForums(actor, { year, text }, {})).resolves.toBeDefined()
  }
})

test('a long year is walked page by page, forwards and back, each forum once', async () => {
  const actor = await anActor()
  const year = 2026
  const unit = await aUnit(actor)
  const startsAt = new Date('2026-05-01')
  await Promise.all(
    Array.from({ length: 30 }, () => aForum(actor, { year, unitId: unit.id, startsAt })),
  )

  const first = await listForums(actor, { year }, {})
  const second = await listForums(actor, { year }, { after: first.next ?? '' })
  const back = await listForums(actor, { year }, { before: second.prev ?? '' })

  expect(first.rows).toHaveLength(25)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30)
  expect(second.next).toBeNull()
  expect(back.rows).toEqual(first.rows)
})

test("nobody lists another organization's forums, unit staff only their own unit's", async () => {
  const admin = await anActor()
  const [own, other] = await Promise.all([
    aForum(admin, { year: 2026 }),
    aForum(admin, { year: 2026 }),
  ])
  const member = await anActor('FACILITATOR', {
    organizationId: admin.organizationId,
    unitId: own.unitId,
  })
  const stranger = await anActor()

  expect((await listForums(member, { year: 2026 }, {})).rows).toMatchObject([{ id: own.id }])
  expect((await listForums(member, { year: 2026, unitId: other.unitId }, {})).rows).toEqual([])
  expect((await listForums(stranger, { year: 2026 }, {})).rows).toEqual([])
  expect((await countForums(stranger, { year: 2026 })).years).toEqual([])
})

test('the public finds an announced forum by its code however typed, and never a draft', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const service = await aService(unit)
  const anybody = publicOf(actor)
  const forum = await aForum(actor, {
    status: 'ANNOUNCED',
    unitId: unit.id,
    services: [service.id],
    code: 'AB2CDE',
  })
  const draft = await aForum(actor)

  expect(await findPublicForum(anybody, ' ab-zcde')).toMatchObject({
    id: forum.id,
    unit: { name: unit.name },
    services: [{ service: { name: service.name } }],
  })
  expect(await findPublicForum(anybody, forum.id)).toMatchObject({ id: forum.id })
  for (const name of [draft.code, draft.id, '', 'O0', '../../x', 'A'.repeat(500), undefined]) {
    await expect(findPublicForum(anybody, name)).rejects.toMatchObject({ status: 404 })
  }
  const elsewhere = publicOf(await anActor())
  await expect(findPublicForum(elsewhere, forum.code)).rejects.toMatchObject({ status: 404 })
})
