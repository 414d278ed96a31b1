import { expect, test } from 'vitest'
import { readCoverage } from '#domain/forum/coverage.server.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'

test('the five elements are counted invited, confirmed and present, each person once', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'IN_SESSION' })
  const came = await anInvitation(forum, { element: 'EXPERTS', status: 'ATTENDED' })
  await anAttendance(forum, { element: 'EXPERTS', invitationId: came.id })
  await anInvitation(forum, { element: 'MASS_MEDIA', status: 'CONFIRMED' })
  await anInvitation(forum, { element: 'RELATED_AGENCIES', status: 'DECLINED' })
  await anInvitation(forum, { element: 'CIVIL_SOCIETY', withdrawnAt: new Date() })
  await anAttendance(forum, { element: 'SERVICE_USERS' })
  await anAttendance(forum, { element: 'CIVIL_SOCIETY', undoneAt: new Date() })

  const coverage = await readCoverage(actor, forum.id)

  expect(coverage).toMatchObject({
    invited: ['EXPERTS', 'RELATED_AGENCIES', 'MASS_MEDIA'],
    confirmed: ['SERVICE_USERS', 'EXPERTS', 'MASS_MEDIA'],
    present: ['SERVICE_USERS', 'EXPERTS'],
    people: { invited: 3, confirmed: 3, present: 2 },
    stage: 'present',
    missing: ['RELATED_AGENCIES', 'CIVIL_SOCIETY', 'MASS_MEDIA'],
    participation: { indicator: 2, score: 2 },
  })
  expect(coverage.participation.wording).not.toBe('')
})

test("the organizing unit's own staff never count", async () => {
  const actor = await anActor()
  const unit = await aUnit(actor, { shortName: 'Dispendukcapil' })
  const forum = await aForum(actor, { status: 'IN_SESSION', unitId: unit.id })
  await anAttendance(forum, { element: 'EXPERTS', isOrganizer: true })
  await anAttendance(forum, { element: 'RELATED_AGENCIES', institution: 'DISPENDUKCAPIL' })
  await anInvitation(forum, { element: 'MASS_MEDIA', institution: unit.name, status: 'CONFIRMED' })

  expect(await readCoverage(actor, forum.id)).toMatchObject({
    invited: [],
    present: [],
    people: { present: 0, ownStaff: 2 },
    participation: { score: 0 },
  })
})

test('before the day the list of guests is what counts', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'ANNOUNCED' })
  await anInvitation(forum, { element: 'EXPERTS' })

  expect(await readCoverage(actor, forum.id)).toMatchObject({
    stage: 'invited',
    participation: { score: 1 },
  })
})

test('the review counts every active service of the unit that a held forum covered within a year', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const [here, lately, longAgo, never] = await Promise.all([1, 2, 3, 4].map(() => aService(unit)))
  await aService(unit, { archivedAt: new Date() })
  const on = (day: string) => ({ startsAt: new Date(day), unitId: unit.id })
  const forum = await aForum(actor, { ...on('2026-07-01'), services: [here?.id ?? ''] })
  await aForum(actor, { ...on('2025-09-01'), status: 'CLOSED', services: [lately?.id ?? ''] })
  await aForum(actor, { ...on('2024-09-01'), status: 'CLOSED', services: [longAgo?.id ?? ''] })
  await aForum(actor, { ...on('2026-06-01'), status: 'CANCELLED', services: [never?.id ?? ''] })

  const { review } = await readCoverage(actor, forum.id)

  expect(review).toMatchObject({ indicator: 4, score: 4, covered: 2, all: 4 })
})

test("nobody reads another organization's coverage, and unit staff only their own unit's", async () => {
  const admin = await anActor()
  const forum = await aForum(admin)
  const stranger = await anActor()
  const neighbour = await anActor('ORGANIZER', {
    organizationId: admin.organizationId,
    unitId: (await aUnit(admin)).id,
  })

  await expect(readCoverage(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  await expect(readCoverage(neighbour, forum.id)).rejects.toMatchObject({ status: 404 })
})
