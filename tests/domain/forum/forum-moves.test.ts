import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
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
import { newId } from '#domain/id.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aFollowUp, aMaterial, anInvitation } from '../../support/thread.ts'
import { aPlannableForum, eventsOf, newDate } from './plannable.ts'

const paper = { number: '000.8/123/2026', issuedOn: '2026-01-15' }
const reason = { reason: 'Aula dipakai untuk pengungsian.' }
const held = { alreadyHeld: true }
const upcoming = { alreadyHeld: false }

test('a forum goes from draft to closed, each move leaving its event', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aPlannableForum(actor)
  const { id } = forum

  await planForum(actor, id, upcoming)
  await Promise.all([anInvitation(forum), aMaterial(forum)])
  expect(await announceForum(actor, id, upcoming)).toMatchObject({ announcedAt: expect.any(Date) })
  expect(await openForum(actor, id)).toMatchObject({ openedAt: expect.any(Date) })
  expect(await startFormulating(actor, id)).toMatchObject({ attendanceClosedAt: expect.any(Date) })
  const dueOn = new Date('2026-12-01')
  const row = await aFollowUp(forum, { dueOn, ownerId: actor.membershipId })
  await db.forum.updateMany({ where: { id }, data: { status: 'MINUTES_SIGNING' } })
  expect(await recordSigning(actor, id, paper)).toMatchObject({ signedAt: expect.any(Date) })
  const where = { organizationId: actor.organizationId, id: row.id }
  expect(await db.followUp.findFirst({ where })).toMatchObject({ status: 'AGREED' })
  await db.publication.create({
    data: {
      organizationId: actor.organizationId,
      id: newId(),
      forumId: id,
      channel: 'WEBSITE',
      publishedOn: new Date('2026-01-20'),
    },
  })
  await reportForum(actor, id, paper)
  await db.followUp.updateMany({ where, data: { status: 'VERIFIED' } })
  expect(await closeForum(actor, id, paper)).toMatchObject({ status: 'CLOSED' })

  expect(await eventsOf(id)).toEqual([
    'forum.planned',
    'forum.announced',
    'forum.opened',
    'forum.formulating',
    'forum.signed',
    'forum.reported',
    'forum.closed',
  ])
  expect(await eventsOf(row.id)).toEqual(['follow-up.agreed'])
  const papers = await db.forumPaper.findMany({ where: { forumId: id }, orderBy: { id: 'asc' } })
  expect(papers.map(({ kind }) => kind)).toEqual([
    'OFFICIAL_RECORD',
    'FKP_REPORT',
    'FOLLOWUP_REPORT',
  ])
})

test('a move that misses something says everything that is missing and changes nothing', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { place: null })

  const refused = planForum(actor, forum.id, upcoming)

  await expect(refused).rejects.toMatchObject({
    field: 'form',
    message: /Tempat belum diisi; Belum ada layanan.*; Tim belum punya ketua/,
  })
  expect(await db.forum.findFirst({ where: { id: forum.id } })).toMatchObject({ status: 'DRAFT' })
  expect(await eventsOf(forum.id)).toEqual([])
})

test('a place is asked of those who meet, a link of those who call', async () => {
  const actor = await anActor()
  const online = await aPlannableForum(actor, { method: 'VIDEO_CONFERENCE', place: null })
  const hybrid = await aPlannableForum(actor, { method: 'HYBRID' })

  await expect(planForum(actor, online.id, upcoming)).rejects.toMatchObject({ field: 'form' })
  await expect(planForum(actor, hybrid.id, upcoming)).rejects.toMatchObject({
    message: /Tautan daring/,
  })
  await db.forum.updateMany({
    where: { id: { in: [online.id, hybrid.id] } },
    data: { onlineUrl: 'https://rapat.contoh.go.id/fkp' },
  })
  expect(await planForum(actor, online.id, upcoming)).toMatchObject({ status: 'PLANNED' })
  expect(await planForum(actor, hybrid.id, upcoming)).toMatchObject({ status: 'PLANNED' })
})

test('a forum whose time has passed is planned and announced only when that is meant', async () => {
  const actor = await anActor()
  const past = {
    startsAt: new Date('2024-07-01T02:00:00Z'),
    endsAt: new Date('2024-07-01T05:00:00Z'),
  }
  const forum = await aPlannableForum(actor, past)
  await Promise.all([anInvitation(forum), aMaterial(forum)])

  await expect(planForum(actor, forum.id, upcoming)).rejects.toMatchObject({
    message: /sudah lewat/,
  })
  await planForum(actor, forum.id, held)
  await expect(announceForum(actor, forum.id, upcoming)).rejects.toMatchObject({ field: 'form' })
  expect(await announceForum(actor, forum.id, held)).toMatchObject({ status: 'ANNOUNCED' })
})

test('a move the machine does not have is refused', async () => {
  const actor = await anActor()
  const draft = await aForum(actor)
  const closed = await aForum(actor, { status: 'CLOSED' })

  await expect(openForum(actor, draft.id)).rejects.toMatchObject({ message: /Draf/ })
  await expect(announceForum(actor, draft.id, upcoming)).rejects.toMatchObject({ field: 'form' })
  await expect(cancelForum(actor, closed.id, reason)).rejects.toMatchObject({ field: 'form' })
  await expect(rescheduleForum(actor, draft.id, newDate())).rejects.toMatchObject({ field: 'form' })
  await expect(recordSigning(actor, closed.id, paper)).rejects.toMatchObject({ field: 'form' })
})

test('a facilitator opens the forum but makes no other move; others make none', async () => {
  const admin = await anActor()
  const forum = await aForum(admin, { status: 'ANNOUNCED' })
  const colleague = (role: 'FACILITATOR' | 'ACTION_OWNER' | 'EVALUATOR') =>
    anActor(role, { organizationId: admin.organizationId })

  for (const role of ['ACTION_OWNER', 'EVALUATOR'] as const) {
    const actor = await colleague(role)
    await expect(openForum(actor, forum.id)).rejects.toMatchObject({ status: 403 })
  }
  const facilitator = await colleague('FACILITATOR')
  const moves = [
    () => planForum(facilitator, forum.id, upcoming),
    () => announceForum(facilitator, forum.id, upcoming),
    () => startFormulating(facilitator, forum.id),
    () => recordSigning(facilitator, forum.id, paper),
    () => reportForum(facilitator, forum.id, paper),
    () => reopenForum(facilitator, forum.id, reason),
    () => closeForum(facilitator, forum.id, paper),
    () => postponeForum(facilitator, forum.id, { ...reason, startsAt: null, endsAt: null }),
    () => rescheduleForum(facilitator, forum.id, newDate()),
    () => cancelForum(facilitator, forum.id, reason),
  ]
  for (const move of moves) await expect(move()).rejects.toMatchObject({ status: 403 })
  expect(await openForum(facilitator, forum.id)).toMatchObject({ status: 'IN_SESSION' })
})

test("another organization's forum is moved by nobody else", async () => {
  const forum = await aForum(await anActor(), { status: 'ANNOUNCED' })
  const stranger = await anActor('ADMIN')

  await expect(openForum(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  await expect(cancelForum(stranger, forum.id, reason)).rejects.toMatchObject({ status: 404 })
  expect(await db.forum.findFirst({ where: { id: forum.id } })).toMatchObject({
    status: 'ANNOUNCED',
  })
})

test('of many who open a forum at once one does, and the others are told who did', async () => {
  const actor = await anActor('ORGANIZER', { name: 'Petugas Pembuka' })
  const forum = await aForum(actor, { status: 'ANNOUNCED' })

  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => openForum(actor, forum.id)))

  const refusals = outcomes.filter(({ status }) => status === 'rejected')
  expect(refusals).toHaveLength(3)
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      reason: { message: expect.stringContaining('Petugas Pembuka') },
    })
  }
  expect(await eventsOf(forum.id)).toEqual(['forum.opened'])
})

test('of closing and reopening at once exactly one happens', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'REPORTED', signedAt: new Date() })

  const outcomes = await Promise.allSettled([
    closeForum(actor, forum.id, paper),
    reopenForum(actor, forum.id, reason),
  ])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await eventsOf(forum.id)).toHaveLength(1)
})
