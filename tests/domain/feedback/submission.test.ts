import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findDoor } from '#domain/feedback/door.server.ts'
import { publicSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { listOwnFeedback } from '#domain/feedback/own-feedback.server.ts'
import { feedbackIdOf, submitFeedback } from '#domain/feedback/submission.server.ts'
import { normalizeTrackingCode } from '#domain/feedback/tracking-code.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { newId } from '#domain/id.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anInput, aStage, eventsOf } from './stage.ts'

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

test('sending the same form again is the same submission with the same code', async () => {
  const { actor, doors } = await aStage()

  for (const door of Object.values(doors)) {
    const input = anInput({ identity: 'ANONYMOUS' })
    const first = await submitFeedback(actor, door, input)
    expect(await submitFeedback(actor, door, input)).toEqual(first)
    expect(await eventsOf(first.id)).toHaveLength(1)
  }
})

test('fifty parallel submissions of one form leave one input, one event, one code', async () => {
  const { actor, doors, forum } = await aStage()
  const input = anInput()

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => submitFeedback(actor, doors.invitation, input)),
  )

  expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(1)
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await db.event.count({ where: { forumId: forum.id } })).toBe(1)
})

test('a form that was sent and then changed is not answered as if it were stored', async () => {
  const { actor, doors } = await aStage()
  const input = anInput()
  await submitFeedback(actor, doors.forum, input)

  await expect(
    submitFeedback(actor, doors.forum, { ...input, text: 'Masukan lain' }),
  ).rejects.toMatchObject({ field: 'text' })
})

test('the answer is repeated after the window closed, and never through another forum', async () => {
  const stage = await aStage()
  const other = await aForum(stage.organizationId, stage.unit.id, 'IN_SESSION')
  const input = anInput()
  const first = await submitFeedback(stage.actor, stage.doors.forum, input)

  await db.forum.updateMany({ where: { id: stage.forum.id }, data: { status: 'FOLLOW_UP' } })

  expect(await submitFeedback(stage.actor, stage.doors.forum, input)).toEqual(first)
  await expect(
    submitFeedback(stage.actor, { kind: 'FORUM', code: other.code }, input),
  ).rejects.toMatchObject({ field: 'text' })
})

test('the stored id keeps the time of the form and hides its secret', () => {
  const made = newId()
  const stored = feedbackIdOf(made)

  expect(stored).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stored.slice(0, 13)).toBe(made.slice(0, 13))
  expect(stored.slice(15)).not.toBe(made.slice(15))
  expect(feedbackIdOf(made)).toBe(stored)
  expect(feedbackIdOf(crypto.randomUUID())[14]).toBe('8')
})

test('the statement and the pure rule agree on when a forum listens', async () => {
  const stage = await aStage()
  const { organizationId, unit, actor } = stage
  const hours = (count: number) => new Date(Date.UTC(2026, 9, 7, count))
  const windows = [
    {},
    { feedbackOpensAt: hours(1) },
    { feedbackClosesAt: hours(0) },
    { feedbackClosesAt: hours(1) },
    { announcedAt: hours(1) },
    { announcedAt: hours(1), feedbackOpensAt: hours(-1) },
    { startsAt: hours(-7 * 24), endsAt: null },
    { startsAt: hours(-9 * 24), endsAt: hours(-7 * 24 + 1) },
    { endsAt: hours(-8 * 24), feedbackClosesAt: hours(2) },
  ]

  for (const status of forumStatuses) {
    for (const window of windows) {
      const { id, code } = await aForum(organizationId, unit.id, status)
      const forum = await db.forum.update({
        where: { organizationId_id: { organizationId, id } },
        data: { announcedAt: hours(-24), ...window },
      })
      const restoreClock = setClock(hours(0))
      const outcome = await submitFeedback(actor, { kind: 'FORUM', code }, anInput()).then(
        () => true,
        () => false,
      )
      restoreClock()
      expect({ status, window, outcome }).toEqual({
        status,
        window,
        outcome: isFeedbackOpen(forum, hours(0)),
      })
    }
  }
})

test('a closed or postponed forum says so, and stores nothing', async () => {
  for (const status of ['FOLLOW_UP', 'POSTPONED'] as const) {
    const { actor, doors, forum } = await aStage({ status })
    for (const door of Object.values(doors)) {
      await expect(submitFeedback(actor, door, anInput())).rejects.toMatchObject({
        name: 'RuleViolation',
        field: 'form',
      })
    }
    expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(0)
  }
})

test('a draft refuses its invitees with a sentence; strangers do not know of it', async () => {
  const { actor, doors } = await aStage({ status: 'DRAFT' })

  await expect(submitFeedback(actor, doors.invitation, anInput())).rejects.toMatchObject({
    field: 'form',
  })
  await expect(submitFeedback(actor, doors.forum, anInput())).rejects.toMatchObject({ status: 404 })
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

test('a participant finds what they gave by their own link, but for what was anonymous', async () => {
  const { actor, doors } = await aStage()
  await submitFeedback(actor, doors.invitation, anInput({ text: 'Satu' }))
  await submitFeedback(actor, doors.invitation, anInput({ text: 'Dua', identity: 'CONFIDENTIAL' }))
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
