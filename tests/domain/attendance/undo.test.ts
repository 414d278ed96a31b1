import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { countPresent } from '#domain/attendance/attendance.server.ts'
import { checkInByName, checkInByPass } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { m } from '#messages'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import { anAttendance, anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const
const attendanceOf = (invitation: { id: string }) =>
  db.attendance.findFirst({ where: { invitationId: invitation.id } })
const statusOf = async ({ id }: { id: string }) =>
  (await db.invitation.findFirstOrThrow({ where: { id } })).status

test('a check-in is taken back with its reason, and the invitation is again what was answered', async () => {
  for (const status of [
    'DRAFT',
    'SENT',
    'CONFIRMED',
    'REPRESENTED',
    'DECLINED',
    'ABSENT',
  ] as const) {
    const hall = await aHall(inSession)
    const guest = await anInvitation(hall.forum, { status })
    await checkInByPass(hall.facilitator, hall.forum.id, guest.passCode)
    const attendance = await attendanceOf(guest)

    await undoAttendance(hall.facilitator, hall.forum.id, attendance?.id ?? '', {
      reason: 'Pas tertukar',
    })

    expect(await statusOf(guest)).toBe(status)
    expect((await countPresent(hall.forum)).total).toBe(0)
    expect((await coverageOfForum(hall.forum)).people.present).toBe(0)
    expect((await eventsAbout(attendance?.id ?? '')).at(-1)).toMatchObject({
      action: 'attendance.undone',
      actorId: hall.facilitator.userId,
      forumId: hall.forum.id,
      details: { reason: 'Pas tertukar', name: guest.name },
    })
  }
})

test('whose check-in was taken back comes in again, and it can be taken back again', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, {
    status: 'REPRESENTED',
    representativeName: 'Wakil',
  })
  const reason = { reason: 'Salah orang' }
  await checkInByPass(hall.facilitator, hall.forum.id, guest.passCode)
  const first = await attendanceOf(guest)
  await undoAttendance(hall.facilitator, hall.forum.id, first?.id ?? '', reason)
  await db.invitation.updateMany({ where: { id: guest.id }, data: { representativeName: null } })

  const again = await checkInByName(hall.organizer, hall.forum.id, guest.id)

  expect(again).toMatchObject({ outcome: 'recorded', name: guest.name })
  expect(await attendanceOf(guest)).toMatchObject({
    id: first?.id,
    name: guest.name,
    represents: null,
    undoneAt: null,
    undoReason: null,
    method: 'NAME_SEARCH',
  })
  await undoAttendance(hall.facilitator, hall.forum.id, first?.id ?? '', reason)
  expect(await statusOf(guest)).toBe('REPRESENTED')
  expect(await actionsAbout(first?.id ?? '')).toEqual([
    'attendance.recorded',
    'attendance.undone',
    'attendance.recorded',
    'attendance.undone',
  ])
})

test('of two who take the same check-in back one does, the other is told', async () => {
  const hall = await aHall(inSession)
  const attendance = await anAttendance(hall.forum)

  const { done, refused } = await outcomesOf(
    [hall.organizer, hall.facilitator, hall.admin].map((actor) =>
      undoAttendance(actor, hall.forum.id, attendance.id, { reason: 'Ganda' }),
    ),
  )

  expect(done).toBe(1)
  expect(refused).toMatchObject([
    { message: m.attendance_error_undone() },
    { message: m.attendance_error_undone() },
  ])
  expect(await actionsAbout(attendance.id)).toEqual(['attendance.undone'])
})

test('after attendance was closed nothing is taken back', async () => {
  const hall = await aHall({ ...inSession, attendanceClosedAt: new Date() })
  const attendance = await anAttendance(hall.forum)
  await expect(
    undoAttendance(hall.organizer, hall.forum.id, attendance.id, { reason: 'Terlambat' }),
  ).rejects.toMatchObject({ message: m.attendance_error_closed() })
})
