import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { handOverWork, readHandover } from '#domain/access/handover.server.ts'
import { findMember, listMembers } from '#domain/access/member.server.ts'
import { deactivateMember } from '#domain/access/member-change.server.ts'
import { verifyFollowUp } from '#domain/follow-up/verification.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { actionsOn, aPromise, aStage, promiseNow, type Stage } from '../follow-up/stage.ts'

const member = (stage: Stage, where: object = {}) =>
  anActor('ACTION_OWNER', { ...stage, unitId: stage.unit.id, name: 'Pengganti', ...where })

const take = (admin: StaffActor, from: StaffActor, to: StaffActor) =>
  handOverWork(admin, from.membershipId, { successorId: to.membershipId })

const placeOf = async (actor: StaffActor, forumId: string, role: 'CHAIR' | 'MEMBER' = 'MEMBER') =>
  db.forumTeamMember.create({
    data: {
      ...{ organizationId: actor.organizationId, id: newId(), forumId, role },
      ...{ name: actor.name, membershipId: actor.membershipId },
    },
  })

test('everything open of somebody goes to somebody else, each with its event and its word', async () => {
  const stage = await aStage()
  const { admin, owner, forum } = stage
  const successor = await member(stage)
  const open = [
    await aPromise(stage, 'IN_PROGRESS'),
    await aPromise(stage, 'SUBMITTED'),
    await aPromise(stage, 'PROPOSED'),
  ]
  const kept = await aPromise(stage, 'PUBLISHED')
  const ended = await aForum(admin, { unitId: stage.unit.id, status: 'CLOSED' })
  const [place, past] = [await placeOf(owner, forum.id), await placeOf(owner, ended.id)]

  const given = await take(admin, owner, successor)

  expect(given).toMatchObject({ to: 'Pengganti', followUps: 3, teams: 1 })
  for (const promise of open) {
    const now = await promiseNow(promise)
    expect(now).toMatchObject({ ownerId: successor.membershipId, status: promise.status })
    expect(now.updatedAt.getTime()).toBeGreaterThan(promise.updatedAt.getTime())
    expect((await actionsOn(promise.id)).at(-1)).toBe('follow-up.reassigned')
    const told = await db.progressUpdate.count({ where: { followUpId: promise.id } })
    expect(told).toBe(promise.status === 'PROPOSED' ? 0 : 1)
  }
  expect(await promiseNow(kept)).toMatchObject({ ownerId: owner.membershipId })
  const places = await db.forumTeamMember.findMany({ where: { id: { in: [place.id, past.id] } } })
  expect(new Set(places.map(({ name }) => name))).toEqual(new Set(['Pengganti', owner.name]))
  expect(await actionsOn(place.id)).toEqual(['forum-team.changed'])
  expect(await actionsOn(owner.membershipId)).toEqual(['member.work-handed-over'])
})

test('who left is listed with what is still with them, until it is handed over', async () => {
  const stage = await aStage()
  const { admin, owner } = stage
  await aPromise(stage, 'IN_PROGRESS')
  await placeOf(owner, stage.forum.id)
  await deactivateMember(admin, owner.membershipId)

  const left = await listMembers(admin, { toHandOver: true })
  expect(left.rows).toMatchObject([
    { id: owner.membershipId, _count: { ownedFollowUps: 1, teamMembers: 1 } },
  ])
  const { followUps, teams, successors } = await readHandover(admin, owner.membershipId)
  expect([followUps.length, teams.length]).toEqual([1, 1])
  expect(successors.map(({ id }) => id)).toEqual(
    expect.arrayContaining([admin.membershipId, stage.organizer.membershipId]),
  )

  await take(admin, owner, stage.organizer)
  expect((await listMembers(admin, { toHandOver: true })).rows).toEqual([])
  expect(await findMember(admin, owner.membershipId)).toMatchObject({
    _count: { ownedFollowUps: 0, teamMembers: 0 },
  })
})

test('a place somebody has already is not given to them twice', async () => {
  const stage = await aStage()
  const { admin, owner, organizer, forum } = stage
  await placeOf(owner, forum.id)
  await placeOf(owner, forum.id, 'CHAIR')
  await placeOf(organizer, forum.id)

  await take(admin, owner, organizer)

  const team = await db.forumTeamMember.findMany({ where: { forumId: forum.id } })
  expect(team.map(({ role }) => role).toSorted()).toEqual(['CHAIR', 'MEMBER'])
  expect(new Set(team.map(({ membershipId }) => membershipId))).toEqual(
    new Set([organizer.membershipId]),
  )
})

test('only an active member who reaches every unit of the work, and no judge, takes it over', async () => {
  const stage = await aStage()
  const { admin, owner, evaluator } = stage
  const organization = { id: admin.organizationId }
  await aPromise(stage, 'IN_PROGRESS')
  const elsewhere = await anActor('ORGANIZER', { organization, unitId: (await aUnit(admin)).id })
  const gone = await member(stage)
  await deactivateMember(admin, gone.membershipId)
  const stranger = await anActor('ADMIN')

  for (const unfit of [elsewhere, gone, evaluator, owner, stranger])
    await expect(take(admin, owner, unfit)).rejects.toMatchObject({ field: 'successorId' })

  const other = await aForum(admin, { unitId: elsewhere.unitId ?? '' })
  await placeOf(owner, other.id)
  await expect(take(admin, owner, stage.organizer)).rejects.toMatchObject({ field: 'successorId' })
  expect(await take(admin, owner, admin)).toMatchObject({ followUps: 1, teams: 1 })
})

test('only an admin of the whole organization hands over; elsewhere there is no such member', async () => {
  const stage = await aStage()
  const { admin, owner, organizer, evaluator } = stage
  await aPromise(stage, 'IN_PROGRESS')
  for (const actor of [organizer, owner, evaluator, { ...admin, unitId: stage.unit.id }]) {
    await expect(take(actor, owner, organizer)).rejects.toMatchObject({ status: 403 })
    await expect(readHandover(actor, owner.membershipId)).rejects.toMatchObject({ status: 403 })
  }
  const stranger = await anActor('ADMIN')
  await expect(take(stranger, owner, stranger)).rejects.toMatchObject({ status: 404 })
  await expect(readHandover(stranger, owner.membershipId)).rejects.toMatchObject({ status: 404 })
})

test('of two who hand over at once one does, and the other is told that nothing is left', async () => {
  const stage = await aStage()
  const { admin, owner, organizer } = stage
  const promise = await aPromise(stage, 'IN_PROGRESS')
  const another = await member(stage)

  const { done, refused } = await outcomesOf([
    take(admin, owner, organizer),
    take(admin, owner, another),
  ])

  expect([done, refused.map(({ field }) => field)]).toEqual([1, ['form']])
  expect((await actionsOn(promise.id)).filter((action) => action.endsWith('reassigned'))).toEqual([
    'follow-up.reassigned',
  ])
})

test('who takes over a promise that is being verified does not judge it', async () => {
  const stage = await aStage()
  const promise = await aPromise(stage, 'SUBMITTED')
  await take(stage.admin, stage.owner, stage.organizer)

  const judged = verifyFollowUp(stage.organizer, promise.id, { text: null })
  await expect(judged).rejects.toMatchObject({ field: 'form' })
  await verifyFollowUp(stage.evaluator, promise.id, { text: null })
})
