import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { handOverWork, readHandover } from '#domain/access/handover.server.ts'
import { listMembers } from '#domain/access/member.server.ts'
import { deactivateMember } from '#domain/access/member-change.server.ts'
import { assignFeedback, listTreaters } from '#domain/feedback/assignment.server.ts'
import { assignAll } from '#domain/feedback/bulk.server.ts'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { countAssigned, countLimit, ownAssigned } from '#domain/feedback/inbox-count.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { aFeedback } from '../../support/thread.ts'
import { eventsOf, seenOf } from './stage.ts'

async function aDesk() {
  const admin = await anActor('ADMIN', { name: 'Admin' })
  const unit = await aUnit(admin)
  const within = { organizationId: admin.organizationId, unitId: unit.id }
  const organizer = await anActor('ORGANIZER', { ...within, name: 'Bu Ratna' })
  const forum = await aForum(organizer, { status: 'IN_SESSION' })
  const input = await aFeedback(forum)
  return { admin, unit, within, organizer, forum, input }
}

const assign = async (by: Parameters<typeof assignFeedback>[0], id: string, to: string | null) =>
  assignFeedback(by, id, { seen: await seenOf(id), assigneeId: to })
const assigneeOf = async (id: string) =>
  (await db.feedback.findFirstOrThrow({ where: { id } })).assigneeId
const idsIn = async (by: Parameters<typeof listInbox>[0], petugas: string) =>
  (await listInbox(by, { petugas } as never)).rows.map(({ id }) => id)

test('an input is taken, given to somebody else and let go, each with its event', async () => {
  const { admin, organizer, input } = await aDesk()

  await assign(organizer, input.id, organizer.membershipId)
  await assign(organizer, input.id, admin.membershipId)
  await assign(admin, input.id, null)

  expect(await assigneeOf(input.id)).toBeNull()
  expect(await eventsOf(input.id)).toMatchObject([
    { action: 'feedback.assigned', details: { from: null, assignee: 'Bu Ratna' } },
    { action: 'feedback.assigned', details: { from: 'Bu Ratna', assignee: 'Admin' } },
    { action: 'feedback.unassigned', details: { from: 'Admin', assignee: null } },
  ])
})

test('only an active member of the organization who may treat inputs of the unit gets one', async () => {
  const { admin, within, organizer, input } = await aDesk()
  const unfit = [
    await anActor('FACILITATOR', within),
    await anActor('ACTION_OWNER', within),
    await anActor('EVALUATOR', { organizationId: admin.organizationId }),
    await anActor('ORGANIZER', { ...within, unitId: (await aUnit(admin)).id }),
    await anActor('ADMIN'),
  ]
  const gone = await anActor('ORGANIZER', within)
  await deactivateMember(admin, gone.membershipId)

  for (const id of [...unfit, gone].map(({ membershipId }) => membershipId).concat(newId()))
    await expect(assign(organizer, input.id, id)).rejects.toMatchObject({ field: 'assigneeId' })
  expect(await assigneeOf(input.id)).toBeNull()
  const offered = await listTreaters(organizer, input.unitId)
  expect(offered.map(({ id }) => id).toSorted()).toEqual(
    [admin.membershipId, organizer.membershipId].toSorted(),
  )
})

test('who may not, another unit’s and another organization’s', async () => {
  const { within, organizer, admin, input } = await aDesk()
  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const)
    await expect(
      assign(await anActor(role, within), input.id, organizer.membershipId),
    ).rejects.toMatchObject({ status: 403 })
  const outsider = await anActor('ORGANIZER', { ...within, unitId: (await aUnit(admin)).id })
  for (const actor of [outsider, await anActor('ADMIN')]) {
    await expect(assign(actor, input.id, null)).rejects.toMatchObject({ status: 404 })
    const chosen = { feedbackIds: [input.id], assigneeId: organizer.membershipId }
    await expect(assignAll(actor, chosen)).rejects.toMatchObject({ status: 404 })
  }
})

test('of three who take one input at once, one has it and the others are told', async () => {
  const { organizer, admin, input } = await aDesk()
  const seen = await seenOf(input.id)
  const takers = [organizer, admin, organizer]

  const { done, refused } = await outcomesOf(
    takers.map((by) => assignFeedback(by, input.id, { seen, assigneeId: by.membershipId })),
  )

  expect([done, refused.map(({ field }) => field)]).toEqual([1, ['form', 'form']])
  expect(await eventsOf(input.id)).toHaveLength(1)
})

test('many are given at once; what is with that member already, or taken back, is left', async () => {
  const { organizer, admin, forum, input } = await aDesk()
  const own = await aFeedback(forum, { assigneeId: admin.membershipId })
  const gone = await aFeedback(forum, { status: 'WITHDRAWN' })
  const feedbackIds = [input.id, own.id, gone.id]

  const given = await assignAll(organizer, { feedbackIds, assigneeId: admin.membershipId })

  expect(given).toEqual({ moved: 1, left: 2 })
  expect(await idsIn(admin, 'saya')).toEqual(expect.arrayContaining([input.id, own.id]))
  const unfit = { feedbackIds, assigneeId: newId() }
  await expect(assignAll(organizer, unfit)).rejects.toMatchObject({ field: 'assigneeId' })
})

test('the inbox finds what is one’s own, somebody’s, nobody’s, and of those who left', async () => {
  const { admin, within, organizer, forum, input } = await aDesk()
  const leaver = await anActor('ORGANIZER', within)
  const left = await aFeedback(forum, { assigneeId: leaver.membershipId })
  const mine = await aFeedback(forum, { assigneeId: organizer.membershipId })
  await deactivateMember(admin, leaver.membershipId)

  expect(await idsIn(organizer, 'saya')).toEqual([mine.id])
  expect(await idsIn(admin, 'saya')).toEqual([])
  expect(await idsIn(admin, organizer.membershipId)).toEqual([mine.id])
  expect(await idsIn(admin, 'belum')).toEqual([input.id])
  expect(await idsIn(admin, 'keluar')).toEqual([left.id])
})

test('what the start page counts is what its link lists', async () => {
  const { organizer, forum } = await aDesk()
  const to = { assigneeId: organizer.membershipId }
  await aFeedback(forum, to)
  await aFeedback(forum, { ...to, status: 'TRIAGED' })
  await aFeedback(forum, { ...to, status: 'ANSWERED', answer: 'Sudah.' })

  expect(await countAssigned(organizer)).toBe(2)
  expect((await listInbox(organizer, ownAssigned)).rows).toHaveLength(2)
  await Promise.all(Array.from({ length: countLimit }, () => aFeedback(forum, to)))
  expect(await countAssigned(organizer)).toBe(countLimit)
})

test('who leaves hands over what waits to be treated, to somebody who may', async () => {
  const { admin, within, organizer, forum, unit } = await aDesk()
  const to = { assigneeId: organizer.membershipId }
  const [open, ended] = [
    await aFeedback(forum, to),
    await aFeedback(forum, { ...to, answer: 'Sudah', status: 'ANSWERED' }),
  ]
  const facilitator = await anActor('FACILITATOR', within)
  const elsewhere = await anActor('ORGANIZER', { ...within, unitId: (await aUnit(admin)).id })
  await deactivateMember(admin, organizer.membershipId)

  expect((await listMembers(admin, { toHandOver: true })).rows).toMatchObject([
    { id: organizer.membershipId, _count: { assigned: 1 } },
  ])
  const { successors } = await readHandover(admin, organizer.membershipId)
  expect(successors.map(({ id }) => id)).toEqual([admin.membershipId])
  for (const unfit of [facilitator, elsewhere])
    await expect(
      handOverWork(admin, organizer.membershipId, { successorId: unfit.membershipId }),
    ).rejects.toMatchObject({ field: 'successorId' })

  const given = await handOverWork(admin, organizer.membershipId, {
    successorId: admin.membershipId,
  })
  expect(given).toMatchObject({ inputs: 1, followUps: 0, teams: 0 })
  expect(await assigneeOf(open.id)).toBe(admin.membershipId)
  expect(await assigneeOf(ended.id)).toBe(organizer.membershipId)
  expect((await eventsOf(open.id)).map(({ action }) => action)).toEqual(['feedback.assigned'])
  expect(unit.id).toBe(open.unitId)
})
