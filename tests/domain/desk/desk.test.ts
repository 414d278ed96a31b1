import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { inviteStaff } from '#domain/access/staff-invitation.server.ts'
import { readDesk } from '#domain/desk/desk.server.ts'
import { newId } from '#domain/id.ts'
import { setClock } from '#platform/clock.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { aForum, aUnit } from '../../support/factories.ts'
import { aFeedback, aFile, anInvitation } from '../../support/thread.ts'
import { newcomer } from '../access/invited.ts'
import { addEvidence, aPromise, aStage, aStranger } from '../follow-up/stage.ts'

let restore = () => {}
afterEach(async () => {
  restore()
  await stopEnqueueing()
})

/** What the desk says: each section with the kinds of its rows. */
async function deskOf(actor: StaffActor) {
  const { groups } = await readDesk(actor, 'Asia/Jakarta')
  return Object.fromEntries(
    groups.map(({ section, rows }) => [section, rows.map((row) => row.kind)]),
  )
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** Promises in every state that needs somebody. */
async function promises(stage: Awaited<ReturnType<typeof aStage>>) {
  await aPromise(stage, 'RETURNED')
  await aPromise(stage, 'IN_PROGRESS', { dueOn: days(-3) })
  await aPromise(stage, 'IN_PROGRESS', { dueOn: days(60) })
  await aPromise(stage, 'DEFERRED', { dueOn: days(-30), reviewOn: days(30) })
  await aPromise(stage, 'SUBMITTED')
  await aPromise(stage, 'VERIFIED')
  await aPromise(stage, 'AGREED', { ownerId: null })
}

test('an owner sees what was returned and what is due, and nothing that can wait', async () => {
  const stage = await aStage()
  await promises(stage)
  expect(await deskOf(stage.owner)).toEqual({ own: ['DUE', 'RETURNED'] })
})

test('an organizer sees what is late or nobody’s, what waits for a verdict, and what may be published', async () => {
  const stage = await aStage()
  await promises(stage)
  const { forum, publishing, judging, unit } = await deskOf(stage.organizer)
  expect({ publishing, judging, unit }).toEqual({
    ...{ publishing: ['PUBLISH'], judging: ['JUDGE'] },
    unit: ['LATE', 'UNOWNED'],
  })
  expect(forum).toBeUndefined()
})

test('nobody is asked to judge what they own or handed in', async () => {
  const stage = await aStage()
  await aPromise(stage, 'SUBMITTED', { ownerId: stage.organizer.membershipId })
  await aPromise(stage, 'SUBMITTED', { submittedById: stage.organizer.userId })
  expect(await deskOf(stage.organizer)).toEqual({})
  expect(await deskOf(stage.admin)).toEqual({ judging: ['JUDGE', 'JUDGE'] })
})

test('an evaluator sees what waits for a verdict and where evidence is new', async () => {
  const stage = await aStage()
  const { id } = await aPromise(stage, 'IN_PROGRESS')
  await addEvidence({ organizationId: stage.organization.id, id })
  await db.event.create({
    data: {
      ...{ organizationId: stage.organization.id, id: newId(), subjectId: id },
      ...{ action: 'evidence.attached', actorKind: 'STAFF' },
    },
  })
  await aPromise(stage, 'SUBMITTED')
  expect(await deskOf(stage.evaluator)).toEqual({ judging: ['JUDGE'], evidence: ['EVIDENCE'] })
})

test('forums stand there with their next step once it is near', async () => {
  const stage = await aStage({ status: 'CLOSED' })
  const { organizer, admin, unit, organization } = stage
  const of = { unitId: unit.id }
  const today = await aForum(admin, { ...of, status: 'ANNOUNCED', startsAt: new Date() })
  await aForum(admin, { ...of, status: 'ANNOUNCED', startsAt: days(5) })
  await aForum(admin, { ...of, status: 'PLANNED', startsAt: days(40) })
  const planned = await aForum(admin, { ...of, status: 'PLANNED', startsAt: days(6) })
  const { groups } = await readDesk(organizer, 'Asia/Jakarta')
  const rows = groups.find(({ section }) => section === 'forum')?.rows
  expect(rows).toMatchObject([
    { id: planned.id, step: { kind: 'PLACE', place: 'undangan' } },
    { id: today.id, step: { kind: 'MOVE', to: 'IN_SESSION' } },
  ])
  const facilitator = await stage.member('FACILITATOR')
  expect(await deskOf(facilitator)).toEqual({ forum: ['FORUM'] })
  expect(organization.id).toBe(organizer.organizationId)
})

test('a reported forum is to be closed only when nothing is owed', async () => {
  const stage = await aStage({ status: 'REPORTED', startsAt: days(-90) })
  const promise = await aPromise(stage, 'IN_PROGRESS')
  expect(await deskOf(stage.organizer)).not.toHaveProperty('forum')
  await db.followUp.updateMany({ where: { id: promise.id }, data: { status: 'PUBLISHED' } })
  expect(await deskOf(stage.organizer)).toHaveProperty('forum')
})

test('invitations near their day, unread inputs, imports, letters and newcomers each stand there', async () => {
  const stage = await aStage({ status: 'CLOSED' })
  const { admin, organizer, unit, organization } = stage
  const { id: organizationId } = organization
  const forum = await aForum(admin, { unitId: unit.id, status: 'ANNOUNCED', startsAt: days(4) })
  await anInvitation(forum)
  const sent = await anInvitation(forum, { status: 'SENT' })
  await aFeedback(forum)
  await aFeedback(forum, { status: 'TRIAGED' })
  const letter = { subject: 'Undangan', body: 'Isi', recipient: 'tamu@contoh.id' }
  const mails = [
    { ...letter, invitationId: sent.id, status: 'UNDELIVERABLE' as const },
    {
      ...letter,
      recipient: 'rahasia@contoh.id',
      isPrivate: true,
      status: 'UNDELIVERABLE' as const,
    },
  ]
  await db.outgoingMail.createMany({
    data: mails.map((mail) => ({ organizationId, id: newId(), ...mail })),
  })
  const { id: fileId } = await aFile({ organizationId })
  await db.sheetImport.create({
    data: {
      ...{ organizationId, id: newId(), kind: 'STAKEHOLDERS', status: 'READY', fileId },
      ...{ startedById: organizer.userId, startedByName: 'Penyelenggara', counts: { ASKED: 3 } },
    },
  })
  await inviteStaff(admin, newcomer())

  expect(await deskOf(organizer)).toEqual({
    ...{ invitation: ['UNSENT', 'UNANSWERED'], input: ['INPUT'], import: ['IMPORT'] },
    mail: ['MAIL'],
  })
  expect(await deskOf(admin)).not.toHaveProperty('staff')
  restore = setClock(days(4))
  expect((await deskOf(admin)).staff).toEqual(['STAFF'])
  const seen = await readDesk(admin, 'Asia/Jakarta')
  expect(JSON.stringify(seen)).not.toContain('rahasia@contoh.id')
})

test('an input stands on the desk of whom it is assigned to until it has an end, and there alone as theirs', async () => {
  const stage = await aStage({ status: 'CLOSED' })
  const { organizer, admin, unit } = stage
  const colleague = await stage.member('ORGANIZER')
  const forum = await aForum(admin, { unitId: unit.id, status: 'IN_SESSION' })
  const assigneeId = organizer.membershipId
  const input = await aFeedback(forum, { status: 'TRIAGED', assigneeId })

  expect((await deskOf(organizer)).assigned).toEqual(['ASSIGNED'])
  expect(await deskOf(colleague)).not.toHaveProperty('assigned')

  const where = { organizationId: input.organizationId, id: input.id }
  await db.feedback.updateMany({ where, data: { status: 'SUBMITTED' } })
  const [own, others] = [await deskOf(organizer), await deskOf(colleague)]
  expect([own.assigned, own.input]).toEqual([['ASSIGNED'], undefined])
  expect([others.assigned, others.input]).toEqual([undefined, ['INPUT']])

  await db.feedback.updateMany({ where, data: { status: 'ANSWERED', answer: 'Sudah dibuka.' } })
  expect(await deskOf(organizer)).not.toHaveProperty('assigned')
})

test('another unit’s and another organization’s work is on nobody’s desk', async () => {
  const stage = await aStage()
  await promises(stage)
  const { admin, organization } = stage
  const elsewhere = await aUnit(admin)
  const neighbour = await stage.member('ORGANIZER')
  await db.membership.updateMany({
    where: { id: neighbour.membershipId },
    data: { unitId: elsewhere.id },
  })
  expect(await deskOf({ ...neighbour, unitId: elsewhere.id })).toEqual({})
  for (const role of ['ADMIN', 'EVALUATOR', 'ACTION_OWNER'] as const) {
    expect(await deskOf(await aStranger(role))).toEqual({})
  }
  expect(organization.id).toBe(admin.organizationId)
})
