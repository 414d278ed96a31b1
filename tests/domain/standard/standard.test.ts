import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { readPlannerUnit } from '#domain/planner/planner-unit.server.ts'
import {
  discardDraft,
  draftStandard,
  issueStandard,
  revokeStandard,
  writeDraft,
} from '#domain/standard/drafting.server.ts'
import {
  findPledge,
  findPublicStandard,
  listPublicStandards,
} from '#domain/standard/public-standard.server.ts'
import { readForumStandards, readReview, reviewStandard } from '#domain/standard/review.server.ts'
import {
  exportStandards,
  findStandard,
  readServiceStandards,
  readUnitStandards,
} from '#domain/standard/standard.server.ts'
import { clockOf, reviewDueOn, suggestedOutcome } from '#domain/standard/standard.ts'
import { aForum, anActor, aService, aUnit, publicOf } from '../../support/factories.ts'
import { allOf } from '../satisfaction/surveying.ts'
import { aDraft, decree, review, wording } from './setting.ts'

const placeOf = ({ unitId, id }: { unitId: string; id: string }) => ({ unitId, serviceId: id })

async function aServiceOf() {
  const organizer = await anActor('ORGANIZER')
  const unit = await aUnit(organizer)
  return { organizer, unit, service: await aService(unit) }
}

test('a draft becomes what holds by decree, and the next draft begins with its words', async () => {
  const { organizer, unit, service } = await aServiceOf()
  const first = await aDraft(organizer, service.id)
  await issueStandard(organizer, first.id, decree)
  const next = await draftStandard(organizer, service.id)
  await writeDraft(organizer, next.id, wording({ SP03: 'Satu hari kerja', SP06: '' }))

  expect(await readUnitStandards(organizer, unit.id)).toMatchObject({
    services: [{ id: service.id, inForce: { version: 1 }, draft: { version: 2 }, lastAt: null }],
  })
  const { components } = await findStandard(organizer, next.id)
  expect(components.map(({ component, text }) => [component, text])).toEqual([
    ['SP01', 'Isi SP01'],
    ['SP02', 'Isi SP02'],
    ['SP03', 'Satu hari kerja'],
    ['SP04', 'Isi SP04'],
    ['SP05', 'Isi SP05'],
  ])
  expect(await allOf(exportStandards(organizer, unit.id))).toHaveLength(1)
  const actions = await db.event.findMany({
    where: { subjectId: first.id },
    orderBy: { id: 'asc' },
  })
  expect(actions.map(({ action }) => action)).toEqual([
    'standard.drafted',
    'standard.changed',
    'standard.issued',
  ])
})

test('a standard that lacks one of the six published components is not issued', async () => {
  const { organizer, service } = await aServiceOf()
  const { id } = await draftStandard(organizer, service.id)
  await writeDraft(organizer, id, wording({ SP04: '' }))

  await expect(issueStandard(organizer, id, decree)).rejects.toMatchObject({ field: 'form' })
  expect((await findStandard(organizer, id)).status).toBe('DRAFT')
})

test('of two who begin, write or issue a draft at once one succeeds and the other is told', async () => {
  const { organizer, service } = await aServiceOf()
  const begun = await Promise.allSettled([1, 2].map(() => draftStandard(organizer, service.id)))
  expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { versions } = await readServiceStandards(organizer, service.id)
  const id = versions[0]?.id ?? ''
  const written = await Promise.allSettled([1, 2].map(() => writeDraft(organizer, id, wording())))
  expect(written.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const issued = await Promise.allSettled([1, 2].map(() => issueStandard(organizer, id, decree)))
  expect(issued.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a forum writes down what it made of each component, and the clock starts anew', async () => {
  const { organizer, unit, service } = await aServiceOf()
  const first = await aDraft(organizer, service.id)
  const forum = await aForum(organizer, {
    ...{ unitId: unit.id, status: 'IN_SESSION', services: [service.id] },
    startsAt: new Date(Date.now() - 3_600_000),
  })
  const said = { version: 2, outcomeSP03: 'CHANGED', noteSP03: 'Lebih pasti' }
  await reviewStandard(organizer, forum.id, service.id, review(said))

  const { components, forumId } = await findStandard(organizer, first.id)
  expect(forumId).toBe(forum.id)
  expect(components.find(({ component }) => component === 'SP03')).toMatchObject({
    outcome: 'CHANGED',
    note: 'Lebih pasti',
  })
  expect(await readForumStandards(organizer, forum.id)).toMatchObject({
    services: [{ outcome: 'CHANGED' }],
    isOpen: true,
  })
  const { services } = await readPlannerUnit(organizer, unit.id, forum.year)
  expect(services).toMatchObject([{ id: service.id, forumId: forum.id }])
  expect(await db.event.count({ where: { action: 'standard.reviewed', forumId: forum.id } })).toBe(
    1,
  )
  await expect(reviewStandard(organizer, forum.id, service.id, review(said))).rejects.toMatchObject(
    { field: 'form' },
  )
})

test('a forum reviews only services it covers, while it is on, and only what there is', async () => {
  const { organizer, unit, service } = await aServiceOf()
  const bare = await aService(unit)
  const at = { unitId: unit.id, services: [service.id] }
  const open = await aForum(organizer, { ...at, status: 'FORMULATING' })
  const planned = await aForum(organizer, { ...at, status: 'ANNOUNCED' })

  await expect(reviewStandard(organizer, open.id, bare.id, review())).rejects.toMatchObject({
    status: 404,
  })
  await expect(reviewStandard(organizer, open.id, service.id, review())).rejects.toMatchObject({
    field: 'form',
  })
  await expect(reviewStandard(organizer, planned.id, service.id, review())).rejects.toMatchObject({
    field: 'form',
  })
  expect((await readReview(organizer, open.id, service.id)).standard).toBe(null)
})

test('the public reads the six components of what holds, and nothing of drafts', async () => {
  const { organizer, unit, service } = await aServiceOf()
  const anybody = publicOf(organizer)
  const { id } = await draftStandard(organizer, service.id)
  await writeDraft(organizer, id, wording({ SP10: 'Pengawasan dalam' }))
  await expect(findPublicStandard(anybody, service.id)).rejects.toMatchObject({ status: 404 })
  await issueStandard(organizer, id, decree)

  const { components } = await findPublicStandard(anybody, service.id)
  expect(components.map(({ component }) => component)).toEqual([
    ...['SP01', 'SP02', 'SP03', 'SP04', 'SP05', 'SP06'],
  ])
  expect((await listPublicStandards(anybody, {})).rows).toMatchObject([{ id: service.id }])
  expect(await findPledge(anybody, unit.id)).toMatchObject({ services: [{ id: service.id }] })
  await revokeStandard(organizer, id, { reason: 'Layanan pindah ke kecamatan.' })
  expect((await listPublicStandards(anybody, {})).rows).toEqual([])
  expect(await findStandard(organizer, id)).toMatchObject({
    statusReason: 'Layanan pindah ke kecamatan.',
  })
  await expect(revokeStandard(organizer, id, { reason: 'Lagi' })).rejects.toMatchObject({
    field: 'form',
  })
})

test('a discarded draft is gone; what holds cannot be discarded', async () => {
  const { organizer, service } = await aServiceOf()
  const { id } = await aDraft(organizer, service.id)
  await issueStandard(organizer, id, decree)
  await expect(discardDraft(organizer, placeOf(service), id)).rejects.toMatchObject({
    field: 'form',
  })
  const next = await draftStandard(organizer, service.id)
  await discardDraft(organizer, placeOf(service), next.id)

  await expect(findStandard(organizer, next.id)).rejects.toMatchObject({ status: 404 })
  expect(await db.event.count({ where: { subjectId: next.id } })).toBe(2)
})

test('those who only read write nothing, and strangers find nothing', async () => {
  const { organizer, unit, service } = await aServiceOf()
  const { id } = await aDraft(organizer, service.id)
  const forum = await aForum(organizer, { unitId: unit.id, status: 'IN_SESSION' })
  const inside = { organization: { id: organizer.organizationId } }
  const outsider = await anActor('ORGANIZER', { ...inside, unitId: (await aUnit(organizer)).id })
  const knocks = [
    { actor: await anActor('EVALUATOR', inside), status: 403 },
    { actor: outsider, status: 404 },
    { actor: await anActor('ADMIN'), status: 404 },
  ]
  for (const { actor, status } of knocks) {
    const refused = { status }
    await expect(draftStandard(actor, service.id)).rejects.toMatchObject(refused)
    await expect(writeDraft(actor, id, wording())).rejects.toMatchObject(refused)
    await expect(issueStandard(actor, id, decree)).rejects.toMatchObject(refused)
    await expect(revokeStandard(actor, id, { reason: 'x' })).rejects.toMatchObject(refused)
    await expect(discardDraft(actor, placeOf(service), id)).rejects.toMatchObject(refused)
    await expect(reviewStandard(actor, forum.id, service.id, review())).rejects.toMatchObject(
      refused,
    )
  }
})

test('the clock: never, within twelve months, soon, over', () => {
  expect(clockOf(null, '2026-11-25')).toBe('NEVER')
  expect(clockOf('2026-09-01', '2026-11-25')).toBe('FRESH')
  expect(clockOf('2025-12-10', '2026-11-25')).toBe('SOON')
  expect(clockOf('2025-11-24', '2026-11-25')).toBe('OVERDUE')
  expect(reviewDueOn('2024-02-29')).toBe('2025-02-28')
  expect(reviewDueOn('2025-12-10')).toBe('2026-12-10')
})

test('what a change of wording amounts to', () => {
  expect(suggestedOutcome(null, null)).toBe(null)
  expect(suggestedOutcome('Tiga hari', 'Tiga hari ')).toBe('KEPT')
  expect(suggestedOutcome('Tiga hari', 'Satu hari')).toBe('CHANGED')
  expect(suggestedOutcome(null, 'Satu hari')).toBe('NEW')
  expect(suggestedOutcome('Tiga hari', null)).toBe('REVOKED')
})
