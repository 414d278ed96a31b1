import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { selfCheckInSchema, walkInSchema } from '#domain/attendance/attendance.schema.ts'
import { countPresent, findAttendee } from '#domain/attendance/attendance.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import {
  checkInSelf,
  findForumByTypedCode,
  isFull,
  recordWalkIn,
} from '#domain/attendance/walk-in.server.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { newId } from '#domain/id.ts'
import { m } from '#messages'
import { aForum } from '../../support/factories.ts'
import { actionsAbout, aHall, aWalkIn, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { aGroup, anAttendance, anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const

test('the desk lets in somebody without an invitation, counted under the element of their group', async () => {
  const hall = await aHall(inSession)
  const input = aWalkIn(hall, {
    name: 'Ibu Sri',
    phone: '0812-3456-7890',
    sex: 'FEMALE',
    isVulnerable: true,
  })

  const { token } = await recordWalkIn(hall.facilitator, hall.forum.id, input)

  expect(await db.attendance.findFirst({ where: { id: input.id } })).toMatchObject({
    organizationId: hall.admin.organizationId,
    forumId: hall.forum.id,
    invitationId: null,
    name: 'Ibu Sri',
    phone: '+6281234567890',
    element: 'CIVIL_SOCIETY',
    sex: 'FEMALE',
    isVulnerable: true,
    method: 'WALK_IN',
    token,
  })
  expect(await eventsAbout(input.id)).toMatchObject([
    {
      action: 'attendance.recorded',
      actorId: hall.facilitator.userId,
      forumId: hall.forum.id,
      details: { name: 'Ibu Sri', method: 'WALK_IN' },
    },
  ])
})

test('somebody checks themselves in with the forum’s code, and gets a link of their own', async () => {
  const hall = await aHall(inSession)
  const input = aWalkIn(hall, { isOrganizer: true })

  const { token } = await checkInSelf(hall.visitor, hall.forum.code.toLowerCase(), input)

  const attendee = await findAttendee(hall.visitor, token)
  expect(attendee).toMatchObject({
    name: input.name,
    forum: { id: hall.forum.id },
    actor: { kind: 'PARTICIPANT', attendanceId: input.id, invitationId: null },
  })
  expect(await db.attendance.findFirst({ where: { id: input.id } })).toMatchObject({
    method: 'SELF',
    isOrganizer: false,
  })
  expect(await eventsAbout(input.id)).toMatchObject([
    { action: 'attendance.recorded', actorKind: 'PUBLIC', details: { method: 'SELF' } },
  ])
})

test('the same form sent ten times at once is one person with one link', async () => {
  for (const capacity of [null, 1]) {
    const hall = await aHall({ ...inSession, capacity })
    const atDesk = aWalkIn(hall)
    const alone = aWalkIn(hall)

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => checkInSelf(hall.visitor, hall.forum.code, alone)),
    )
    const others = await Promise.all(
      Array.from({ length: 10 }, () => recordWalkIn(hall.facilitator, hall.forum.id, atDesk)),
    )

    expect(new Set(answers.map(({ token }) => token)).size).toBe(1)
    expect(new Set(others.map(({ token }) => token)).size).toBe(1)
    expect(await actionsAbout(alone.id)).toEqual(['attendance.recorded'])
    expect(await actionsAbout(atDesk.id)).toEqual(['attendance.recorded'])
    expect((await countPresent(hall.forum)).total).toBe(2)
  }
})

test('a form sent again after attendance was closed still leads to one’s own page', async () => {
  const hall = await aHall(inSession)
  const input = aWalkIn(hall)
  const { token } = await checkInSelf(hall.visitor, hall.forum.code, input)
  await db.forum.updateMany({
    where: { id: hall.forum.id },
    data: { status: 'FORMULATING', attendanceClosedAt: new Date() },
  })

  expect(await checkInSelf(hall.visitor, hall.forum.code, input)).toMatchObject({ token })
  await expect(checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall))).rejects.toMatchObject({
    field: 'form',
    message: m.attendance_error_closed(),
  })
})

test('whose check-in the desk took back does not come in by the same form, but by a new one', async () => {
  const hall = await aHall(inSession)
  const input = aWalkIn(hall)
  const { token } = await checkInSelf(hall.visitor, hall.forum.code, input)
  await undoAttendance(hall.facilitator, hall.forum.id, input.id, { reason: 'Tidak di tempat' })

  await expect(findAttendee(hall.visitor, token)).rejects.toMatchObject({ status: 404 })
  await expect(checkInSelf(hall.visitor, hall.forum.code, input)).rejects.toMatchObject({
    field: 'form',
    message: m.attendance_error_undone_self(),
  })
  await checkInSelf(hall.visitor, hall.forum.code, { ...input, id: newId() })
  expect((await countPresent(hall.forum)).total).toBe(1)
})

test('an id that another forum’s or an invited guest’s attendance has gives nothing away', async () => {
  const hall = await aHall(inSession)
  const sibling = await aForum(hall.admin, { unitId: hall.unit.id, ...inSession })
  const theirs = await anAttendance(sibling)
  const invitation = await anInvitation(hall.forum)
  const guest = await anAttendance(hall.forum, { invitationId: invitation.id })

  for (const { id } of [theirs, guest])
    await expect(
      checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall, { id })),
    ).rejects.toMatchObject({ field: 'form' })
  expect((await countPresent(hall.forum)).total).toBe(1)
})

test('another organization may have the same id: ids are its own', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  const input = aWalkIn(hall)
  const first = await recordWalkIn(hall.facilitator, hall.forum.id, input)
  const second = await recordWalkIn(
    elsewhere.facilitator,
    elsewhere.forum.id,
    aWalkIn(elsewhere, { id: input.id }),
  )
  expect(first.token).not.toBe(second.token)
})

test('the last seat goes to one of ten who check themselves in at once', async () => {
  const hall = await aHall({ ...inSession, capacity: 3 })
  await anAttendance(hall.forum)
  await anAttendance(hall.forum, { undoneAt: new Date() })
  await anAttendance(hall.forum, { isOrganizer: true })
  await anInvitation(hall.forum, { status: 'CONFIRMED' })
  await anInvitation(hall.forum, { status: 'SENT' })

  const { done, refused } = await outcomesOf(
    Array.from({ length: 10 }, () => checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall))),
  )

  expect(done).toBe(1)
  expect(refused.map(({ field, message }) => [field, message])).toEqual(
    Array.from({ length: 9 }, () => ['form', m.attendance_error_full()]),
  )
  expect(await isFull(hall.forum)).toBe(true)
})

test('the seats of a full forum do not bind the desk', async () => {
  const hall = await aHall({ ...inSession, capacity: 1 })
  await anAttendance(hall.forum)
  await recordWalkIn(hall.facilitator, hall.forum.id, aWalkIn(hall))
  expect((await countPresent(hall.forum)).total).toBe(2)
})

test('walk-ins come only while the forum is in session', async () => {
  for (const status of forumStatuses.filter((one) => one !== 'IN_SESSION')) {
    const hall = await aHall({ status })
    const announced = !['DRAFT', 'PLANNED'].includes(status)
    await expect(
      checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall)),
      status,
    ).rejects.toMatchObject(announced ? { message: m.attendance_error_closed() } : { status: 404 })
    await expect(
      recordWalkIn(hall.facilitator, hall.forum.id, aWalkIn(hall)),
    ).rejects.toMatchObject({ field: 'form', message: m.attendance_error_closed() })
  }
})

test('where only the invited are welcome nobody checks himself in, but the desk may', async () => {
  const hall = await aHall({ ...inSession, walkInsWelcome: false })
  await expect(checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall))).rejects.toMatchObject({
    field: 'form',
    message: m.attendance_error_invited_only(),
  })
  await recordWalkIn(hall.facilitator, hall.forum.id, aWalkIn(hall))
})

test('another organization’s group, an archived one and one without an element are refused by name', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  const archived = await aGroup(hall.admin, { archivedAt: new Date() })
  const vague = await aGroup(hall.admin, { element: null })
  const come = (typed: Parameters<typeof aWalkIn>[1]) =>
    checkInSelf(hall.visitor, hall.forum.code, aWalkIn(hall, typed))

  for (const groupId of [elsewhere.group.id, archived.id, newId()])
    await expect(come({ groupId })).rejects.toMatchObject({
      field: 'groupId',
      message: m.attendance_error_group(),
    })
  await expect(come({ groupId: vague.id })).rejects.toMatchObject({ field: 'element' })
  await come({ groupId: vague.id, element: 'EXPERTS' })
  expect((await countPresent(hall.forum)).elements[1]).toEqual({ element: 'EXPERTS', count: 1 })
})

test('who may not record, and who is of another unit or organization, lets nobody in', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  for (const actor of [hall.owner, hall.evaluator])
    await expect(recordWalkIn(actor, hall.forum.id, aWalkIn(hall))).rejects.toMatchObject({
      status: 403,
    })
  for (const actor of [hall.outsider, elsewhere.admin])
    await expect(recordWalkIn(actor, hall.forum.id, aWalkIn(hall))).rejects.toMatchObject({
      status: 404,
    })
  await expect(
    checkInSelf(elsewhere.visitor, hall.forum.code, aWalkIn(hall)),
  ).rejects.toMatchObject({ status: 404 })
})

test('a code is found however it is typed; a draft’s, a stranger’s and nonsense are not', async () => {
  const hall = await aHall(inSession)
  const draft = await aHall({ status: 'DRAFT' })
  const typed = ` ${hall.forum.code.slice(0, 3).toLowerCase()}-${hall.forum.code.slice(3)} `

  expect(await findForumByTypedCode(hall.visitor, typed)).toEqual({ code: hall.forum.code })
  expect(await findForumByTypedCode(draft.visitor, draft.forum.code)).toBeNull()
  for (const code of [draft.forum.code, 'tidak ada', '\0', '%', ''])
    expect(await findForumByTypedCode(hall.visitor, code)).toBeNull()
})

test('a walk-in’s link opens nothing of another organization, and a wrong one nothing at all', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  const { token } = await anAttendance(elsewhere.forum)
  for (const wrong of [token ?? '', 'x'.repeat(22), '', undefined, '../../etc/passwd'])
    await expect(findAttendee(hall.visitor, wrong)).rejects.toMatchObject({ status: 404 })
})

test('the form says what is wrong beside each field, and machines are refused', () => {
  const typed = { id: newId(), name: ' ', groupId: 'x', email: 'bukan surel', sex: 'OTHER' }
  expect(walkInSchema.safeParse(typed).error?.issues.map(({ path }) => path[0])).toEqual([
    'name',
    'groupId',
    'email',
    'sex',
  ])
  const whole = { id: newId(), name: 'Warga', groupId: newId() }
  expect(selfCheckInSchema.safeParse(whole).success).toBe(true)
  expect(selfCheckInSchema.safeParse({ ...whole, situs: 'http://x' }).error?.issues).toMatchObject([
    { path: ['situs'] },
  ])
})
