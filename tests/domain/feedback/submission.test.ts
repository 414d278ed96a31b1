import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findDoor } from '#domain/feedback/door.server.ts'
import { publicSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { normalizeTrackingCode } from '#domain/feedback/tracking-code.ts'
import { newId } from '#domain/id.ts'
import { anInput, aStage, eventsOf } from './stage.ts'

test('an invitee sends an input: it is stored with who they are, and on record', async () => {
  const { actor, doors, service, group, forum, invitation } = await aStage()

  const sent = await submitFeedback(
    actor,
    doors.invitation,
    anInput({ serviceId: service.id, spComponent: 'SP03', skmElement: 'TIME', phone: '0812' }),
  )

  expect(normalizeTrackingCode(sent.trackingCode)).toBe(sent.trackingCode)
  expect(
    await db.feedback.findFirstOrThrow({ where: { id: sent.id }, include: { submitter: true } }),
  ).toMatchObject({
    forumId: forum.id,
    unitId: forum.unitId,
    status: 'SUBMITTED',
    serviceId: service.id,
    spComponent: 'SP03',
    skmElement: 'TIME',
    groupId: group.id,
    element: 'CIVIL_SOCIETY',
    channel: 'WEB',
    submitter: {
      name: 'Perwakilan tokoh agama',
      institution: 'FKUB',
      phone: '0812',
      invitationId: invitation.id,
    },
  })
  expect(await eventsOf(sent.id)).toMatchObject([
    {
      action: 'feedback.submitted',
      actorKind: 'PARTICIPANT',
      actorName: 'Perwakilan tokoh agama',
      forumId: forum.id,
      details: { kind: 'INPUT', identity: 'NAMED', channel: 'WEB' },
    },
  ])
})

test('a walk-in sends an input through the link of their attendance', async () => {
  const { actor, doors, attendance } = await aStage()

  const sent = await submitFeedback(actor, doors.attendance, anInput())

  expect(
    await db.feedback.findFirstOrThrow({ where: { id: sent.id }, include: { submitter: true } }),
  ).toMatchObject({
    channel: 'QR_FORM',
    element: 'SERVICE_USERS',
    submitter: { attendanceId: attendance.id, name: 'Warga yang datang sendiri' },
  })
})

test('anybody sends an input on the public page, with the group they speak for', async () => {
  const { actor, doors, group } = await aStage()

  const sent = await submitFeedback(
    actor,
    doors.forum,
    anInput({ name: 'Warga Mojoroto', groupId: group.id, element: 'EXPERTS' }),
  )

  expect(
    await db.feedback.findFirstOrThrow({ where: { id: sent.id }, include: { submitter: true } }),
  ).toMatchObject({
    groupId: group.id,
    element: 'CIVIL_SOCIETY',
    submitter: { name: 'Warga Mojoroto', invitationId: null, attendanceId: null },
  })
  expect(await eventsOf(sent.id)).toMatchObject([
    { actorKind: 'PUBLIC', actorName: 'Warga Mojoroto' },
  ])
})

test('of an anonymous input nobody is kept, even of an invitee', async () => {
  const { actor, doors } = await aStage()

  for (const door of Object.values(doors)) {
    const typed = anInput({
      identity: 'ANONYMOUS',
      name: 'Seseorang',
      phone: '0811',
      email: 'a@b.id',
    })
    const { id } = await submitFeedback(actor, door, typed)

    expect(await db.feedbackSubmitter.findMany({ where: { feedbackId: id } })).toEqual([])
    expect(await db.feedback.findFirst({ where: { id } })).toMatchObject({ groupId: null })
    const events = JSON.stringify(await eventsOf(id))
    expect(events).not.toMatch(/Seseorang|Perwakilan|Warga|0811|a@b/)
  }
})

test('of a confidential input the event does not know the name', async () => {
  const { actor, doors } = await aStage()

  const { id } = await submitFeedback(
    actor,
    doors.invitation,
    anInput({ identity: 'CONFIDENTIAL' }),
  )

  expect(await eventsOf(id)).toMatchObject([{ actorName: null, actorId: null }])
  expect(await db.feedbackSubmitter.count({ where: { feedbackId: id } })).toBe(1)
})

test("another unit's service, an archived one and an unknown group are refused beside their field", async () => {
  const { actor, doors, organizationId, service } = await aStage()
  const unit = { organizationId, id: newId() }
  await db.unit.create({ data: { ...unit, name: 'Unit lain', category: 'UPTD' } })
  const foreign = { organizationId, id: newId() }
  await db.service.create({ data: { ...foreign, unitId: unit.id, name: 'Lain' } })
  const elsewhere = await aStage()

  for (const id of [foreign.id, newId(), elsewhere.service.id]) {
    const input = anInput({ serviceId: id })
    await expect(submitFeedback(actor, doors.forum, input)).rejects.toMatchObject({
      field: 'serviceId',
    })
  }
  for (const groupId of [newId(), elsewhere.group.id]) {
    await expect(submitFeedback(actor, doors.forum, anInput({ groupId }))).rejects.toMatchObject({
      field: 'groupId',
    })
  }

  await db.service.updateMany({ where: { id: service.id }, data: { archivedAt: new Date() } })
  await expect(
    submitFeedback(actor, doors.invitation, anInput({ serviceId: service.id })),
  ).rejects.toMatchObject({ field: 'serviceId' })
})

test('a key opens nothing in another organization, nor when withdrawn, undone or malformed', async () => {
  const { actor, doors, invitation, attendance } = await aStage()
  const stranger = await aStage()

  for (const door of Object.values(doors)) {
    await expect(submitFeedback(stranger.actor, door, anInput())).rejects.toMatchObject({
      status: 404,
    })
  }
  await expect(
    submitFeedback(actor, { kind: 'FORUM', code: "x' or 1=1" }, anInput()),
  ).rejects.toMatchObject({ status: 404 })

  await db.invitation.updateMany({
    where: { id: invitation.id },
    data: { withdrawnAt: new Date() },
  })
  await db.attendance.updateMany({ where: { id: attendance.id }, data: { undoneAt: new Date() } })
  for (const door of [doors.invitation, doors.attendance]) {
    await expect(submitFeedback(actor, door, anInput())).rejects.toMatchObject({ status: 404 })
  }
})

test('a participant finds what they gave in their name by their own link, and nothing else', async () => {
  const { actor, doors } = await aStage()
  await submitFeedback(actor, doors.invitation, anInput({ text: 'Satu' }))
  // The moment tells the order: it must be another one.
  await wait(2)
  await submitFeedback(actor, doors.invitation, anInput({ text: 'Dua' }))
  await submitFeedback(
    actor,
    doors.invitation,
    anInput({ text: 'Rahasia', identity: 'CONFIDENTIAL' }),
  )
  await submitFeedback(actor, doors.invitation, anInput({ text: 'Tiga', identity: 'ANONYMOUS' }))
  await submitFeedback(actor, doors.attendance, anInput({ text: 'Empat' }))

  const { actor: participant } = await findDoor(actor, doors.invitation)
  const own = participant.kind === 'PARTICIPANT' ? await listOwnFeedback(participant) : []

  expect(own.map(({ text }) => text)).toEqual(['Dua', 'Satu'])
})

test('whoever is represented speaks with the name of who came', async () => {
  const { actor, doors, invitation } = await aStage()
  await db.invitation.updateMany({
    where: { id: invitation.id },
    data: { status: 'REPRESENTED', representativeName: 'Wakil tokoh agama' },
  })

  const { id } = await submitFeedback(actor, doors.invitation, anInput())

  expect(await db.feedbackSubmitter.findFirst({ where: { feedbackId: id } })).toMatchObject({
    name: 'Wakil tokoh agama',
  })
})

test('the form asks for a name unless one stays anonymous, and refuses what machines fill in', () => {
  const typed = { id: newId(), kind: 'INPUT', text: 'Teks', identity: 'NAMED' }

  expect(publicSubmissionSchema.safeParse(typed).error?.issues[0]?.path).toEqual(['name'])
  expect(publicSubmissionSchema.safeParse({ ...typed, identity: 'ANONYMOUS' }).success).toBe(true)
  expect(publicSubmissionSchema.safeParse({ ...typed, name: 'A', situs: 'x' }).success).toBe(false)
  expect(publicSubmissionSchema.safeParse({ ...typed, text: 'a'.repeat(5001) }).success).toBe(false)
})
