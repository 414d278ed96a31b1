import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  countPresent,
  listAttendance,
  readAttendanceSheet,
} from '#domain/attendance/attendance.server.ts'
import { checkInByName, checkInByPass } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { holdForumForChange } from '#domain/forum/forum.server.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { m } from '#messages'
import { setClock } from '#platform/clock.server.ts'
import { aForum } from '../../support/factories.ts'
import { aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const
const attendanceOf = (invitation: { id: string }) =>
  db.attendance.findFirst({ where: { invitationId: invitation.id } })
const statusOf = async ({ id }: { id: string }) =>
  (await db.invitation.findFirstOrThrow({ where: { id } })).status

test('whoever holds the pass is let in, however the code was typed', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, {
    name: 'Perwakilan media',
    institution: 'Radio Kota',
    position: 'Redaktur',
    phone: '+62811',
    element: 'MASS_MEDIA',
    status: 'CONFIRMED',
    passCode: 'AB2D34',
  })

  const checkIn = await checkInByPass(hall.facilitator, hall.forum.id, ' ab-zd 34 ')

  expect(checkIn).toMatchObject({ outcome: 'recorded', name: 'Perwakilan media' })
  const attendance = await attendanceOf(guest)
  expect(attendance).toMatchObject({
    name: 'Perwakilan media',
    institution: 'Radio Kota',
    position: 'Redaktur',
    phone: '+62811',
    element: 'MASS_MEDIA',
    method: 'PASS',
    represents: null,
    token: null,
  })
  expect(await statusOf(guest)).toBe('ATTENDED')
  expect(await eventsAbout(attendance?.id ?? '')).toMatchObject([
    {
      action: 'attendance.recorded',
      actorKind: 'STAFF',
      actorId: hall.facilitator.userId,
      actorName: hall.facilitator.name,
      forumId: hall.forum.id,
      details: { name: 'Perwakilan media', method: 'PASS', before: 'CONFIRMED' },
    },
  ])
})

test('who comes in another’s place is on the list under their own name', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, {
    name: 'Kepala Dinas',
    phone: '+62811',
    email: 'kepala@contoh.id',
    status: 'REPRESENTED',
    representativeName: 'Sekretaris',
    representativePosition: 'Sekretaris Dinas',
    representativePhone: '+62822',
  })

  await checkInByName(hall.facilitator, hall.forum.id, guest.id)

  expect(await attendanceOf(guest)).toMatchObject({
    name: 'Sekretaris',
    position: 'Sekretaris Dinas',
    phone: '+62822',
    email: null,
    represents: 'Kepala Dinas',
    method: 'NAME_SEARCH',
  })
})

test('a pass shown a second time says since when its holder is inside', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const arrival = new Date('2026-10-07T02:15:00Z')
  const restore = setClock(arrival)
  await checkInByPass(hall.facilitator, hall.forum.id, guest.passCode)
  restore()

  expect(await checkInByPass(hall.organizer, hall.forum.id, guest.passCode)).toEqual({
    outcome: 'already',
    name: guest.name,
    checkedInAt: arrival,
  })
})

test('a code that is no pass of this forum is refused beside the field', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  const sibling = await aForum(hall.admin, { unitId: hall.unit.id, ...inSession })
  const codes = [
    (await anInvitation(elsewhere.forum)).passCode,
    (await anInvitation(sibling)).passCode,
    (await anInvitation(hall.forum, { withdrawnAt: new Date() })).passCode,
    'OOOOOO',
    '',
    '\0',
    "'; drop table",
  ]
  for (const code of codes)
    await expect(checkInByPass(hall.facilitator, hall.forum.id, code)).rejects.toMatchObject({
      field: 'code',
      message: m.attendance_error_unknown_pass(),
    })
  expect((await countPresent(hall.forum)).total).toBe(0)
})

test('people are let in while the forum is in session and at no other time', async () => {
  for (const status of forumStatuses.filter((one) => one !== 'IN_SESSION')) {
    const hall = await aHall({ status })
    const guest = await anInvitation(hall.forum)
    await expect(
      checkInByPass(hall.facilitator, hall.forum.id, guest.passCode),
      status,
    ).rejects.toMatchObject({ field: 'code', message: m.attendance_error_closed() })
  }
  const closed = await aHall({ ...inSession, attendanceClosedAt: new Date() })
  const guest = await anInvitation(closed.forum)
  await expect(checkInByName(closed.facilitator, closed.forum.id, guest.id)).rejects.toMatchObject({
    field: 'form',
    message: m.attendance_error_closed(),
  })
})

test('nobody comes in once attendance is closed, however close it was', async () => {
  const hall = await aHall(inSession)
  const guests = await Promise.all(Array.from({ length: 20 }, () => anInvitation(hall.forum)))
  const closing = db.$transaction(async (tx) => {
    await holdForumForChange(tx, hall.organizer, hall.forum.id)
    const present = await tx.attendance.count({ where: { forumId: hall.forum.id } })
    await wait(100)
    await tx.forum.updateMany({
      where: { id: hall.forum.id },
      data: { status: 'FORMULATING', attendanceClosedAt: new Date() },
    })
    return present
  })

  const { done } = await outcomesOf(
    guests.map(({ id }) => checkInByName(hall.facilitator, hall.forum.id, id)),
  )

  expect(done).toBe(await closing)
  expect((await countPresent(hall.forum)).total).toBe(done)
})

test('who may not record attendance, who is of another unit or organization, cannot', async () => {
  const hall = await aHall(inSession)
  const elsewhere = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const attendance = await anAttendance(hall.forum)
  const reason = { reason: 'Salah orang' }
  const attempts = (actor: typeof hall.admin) => [
    checkInByPass(actor, hall.forum.id, guest.passCode),
    checkInByName(actor, hall.forum.id, guest.id),
    undoAttendance(actor, hall.forum.id, attendance.id, reason),
  ]

  for (const actor of [hall.owner, hall.evaluator])
    expect((await outcomesOf(attempts(actor))).refused).toMatchObject([
      { status: 403 },
      { status: 403 },
      { status: 403 },
    ])
  for (const actor of [hall.outsider, elsewhere.admin])
    expect((await outcomesOf(attempts(actor))).refused).toMatchObject([
      { status: 404 },
      { status: 404 },
      { status: 404 },
    ])

  const theirs = await anInvitation(elsewhere.forum)
  const seated = await anAttendance(elsewhere.forum)
  for (const id of [theirs.id, 'bukan-id'])
    await expect(checkInByName(hall.admin, hall.forum.id, id)).rejects.toMatchObject({
      status: 404,
    })
  for (const id of [seated.id, 'bukan-id'])
    await expect(undoAttendance(hall.admin, hall.forum.id, id, reason)).rejects.toMatchObject({
      status: 404,
    })
  expect((await countPresent(hall.forum)).total).toBe(1)
  expect((await countPresent(elsewhere.forum)).total).toBe(1)
  await expect(listAttendance(hall.owner, hall.forum, {})).rejects.toMatchObject({ status: 403 })
  await expect(readAttendanceSheet(hall.outsider, hall.forum.id)).rejects.toMatchObject({
    status: 404,
  })
})
