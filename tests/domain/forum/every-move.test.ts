import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import type { Action } from '#domain/event/event.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import {
  archiveForum,
  closeForum,
  recordSigning,
  reopenForum,
  reportForum,
} from '#domain/forum/outcome.server.ts'
import {
  announceForum,
  cancelForum,
  planForum,
  postponeForum,
  rescheduleForum,
} from '#domain/forum/schedule.server.ts'
import { openForum, startFormulating } from '#domain/forum/session.server.ts'
import { isId, newId } from '#domain/id.ts'
import { openRecord } from '#domain/record/opening.server.ts'
import { aForum, anActor, aService, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { aFollowUp, aMaterial, anAttendance, anInvitation, aTeam } from '../../support/thread.ts'

// The same questions for every move of a forum: it leaves its event; others may not; elsewhere there is no
// such forum; of many who make it at once exactly one does.

type Move = {
  from: ForumStatus
  make: (actor: StaffActor, forumId: string) => Promise<unknown>
  action: Action
  /** Who makes it besides admins and organizers. */
  also?: Role
}

const paper = { number: '000.8/123/2026', issuedOn: '2026-01-15' }
const because = { reason: 'Aula dipakai untuk pengungsian.' }
const later = { startsAt: '2031-10-07T09:00', endsAt: null, alreadyHeld: false }
const upcoming = { alreadyHeld: false }

const moves: Record<string, Move> = {
  planning: {
    from: 'DRAFT',
    make: (actor, id) => planForum(actor, id, upcoming),
    action: 'forum.planned',
  },
  announcing: {
    from: 'PLANNED',
    make: (actor, id) => announceForum(actor, id, upcoming),
    action: 'forum.announced',
  },
  opening: { from: 'ANNOUNCED', make: openForum, action: 'forum.opened', also: 'FACILITATOR' },
  formulating: { from: 'IN_SESSION', make: startFormulating, action: 'forum.formulating' },
  signing: { from: 'FORMULATING', make: freeze, action: 'forum.signing-started' },
  'recording the signed record': {
    from: 'MINUTES_SIGNING',
    make: (actor, id) => recordSigning(actor, id, paper),
    action: 'forum.signed',
  },
  reporting: {
    from: 'FOLLOW_UP',
    make: (actor, id) => reportForum(actor, id, paper),
    action: 'forum.reported',
  },
  closing: {
    from: 'REPORTED',
    make: (actor, id) => closeForum(actor, id, paper),
    action: 'forum.closed',
  },
  reopening: {
    from: 'REPORTED',
    make: (actor, id) => reopenForum(actor, id, because),
    action: 'forum.reopened',
  },
  archiving: { from: 'CLOSED', make: archiveForum, action: 'forum.archived' },
  postponing: {
    from: 'ANNOUNCED',
    make: (actor, id) => postponeForum(actor, id, { ...because, startsAt: null, endsAt: null }),
    action: 'forum.postponed',
  },
  rescheduling: {
    from: 'POSTPONED',
    make: (actor, id) => rescheduleForum(actor, id, later),
    action: 'forum.rescheduled',
  },
  cancelling: {
    from: 'PLANNED',
    make: (actor, id) => cancelForum(actor, id, because),
    action: 'forum.cancelled',
  },
}

/** Puts the rows up for signature by everybody who came. */
async function freeze(actor: StaffActor, forumId: string) {
  const where = { forumId: isId(forumId) ? forumId : newId() }
  const came = await db.attendance.findMany({ where, select: { id: true } })
  const attendanceIds = came.map(({ id }) => id)
  return openRecord(actor, forumId, { issuedOn: '2026-01-15', place: null, attendanceIds })
}

const everyMove = Object.entries(moves)

/** A forum that has everything any move asks for, in that state. */
async function aReadyForum(actor: StaffActor, status: ForumStatus) {
  const unit = await aUnit(actor)
  const { id: serviceId } = await aService(unit)
  const settled = ['FOLLOW_UP', 'REPORTED', 'CLOSED'].includes(status)
  const forum = await aForum(actor, {
    ...{ status, unitId: unit.id, services: [serviceId] },
    signedAt: settled ? new Date() : null,
  })
  const { organizationId, id: forumId } = forum
  await Promise.all([aTeam(forum), anInvitation(forum), aMaterial(forum), anAttendance(forum)])
  await aFollowUp(forum, {
    status: settled ? 'VERIFIED' : 'PROPOSED',
    ...{ dueOn: new Date('2031-12-01'), ownerId: actor.membershipId },
  })
  await db.publication.create({
    data: { organizationId, forumId, id: newId(), channel: 'WEBSITE', publishedOn: new Date() },
  })
  return forum
}

const statusOf = async (id: string) =>
  (await db.forum.findFirstOrThrow({ where: { id }, select: { status: true } })).status
const eventsOf = (subjectId: string, action: Action) =>
  db.event.count({ where: { subjectId, action } })

test.each(everyMove)('%s leaves its event', async (_, { from, make, action }) => {
  const actor = await anActor('ORGANIZER')
  const forum = await aReadyForum(actor, from)

  await make(actor, forum.id)

  expect(await statusOf(forum.id)).not.toBe(from)
  expect(await eventsOf(forum.id, action)).toBe(1)
})

test.each(everyMove)('%s is refused to those whose it is not', async (_, { from, make, also }) => {
  const admin = await anActor()
  const { organizationId } = admin
  const forum = await aReadyForum(admin, from)
  const roles = (['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const).filter(
    (role) => role !== also,
  )

  for (const role of roles)
    await expect(make(await anActor(role, { organizationId }), forum.id)).rejects.toMatchObject({
      status: 403,
    })
  expect(await statusOf(forum.id)).toBe(from)
})

test.each(everyMove)('%s finds no forum of another unit or organization', async (_, move) => {
  const admin = await anActor()
  const { organizationId } = admin
  const forum = await aReadyForum(admin, move.from)
  const unitId = (await aUnit(admin)).id

  for (const stranger of [await anActor(), await anActor('ORGANIZER', { organizationId, unitId })])
    await expect(move.make(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  await expect(move.make(admin, 'bukan-id')).rejects.toMatchObject({ status: 404 })
  expect(await statusOf(forum.id)).toBe(move.from)
})

test.each(everyMove)('of three at once, %s is done by one', async (_, { from, make, action }) => {
  const actor = await anActor('ADMIN', { name: 'Bagian Organisasi' })
  const forum = await aReadyForum(actor, from)

  const { done, refused } = await outcomesOf([1, 2, 3].map(() => make(actor, forum.id)))

  expect(done).toBe(1)
  expect(refused.map(({ field }) => field)).toEqual(['form', 'form'])
  expect(await eventsOf(forum.id, action)).toBe(1)
})
