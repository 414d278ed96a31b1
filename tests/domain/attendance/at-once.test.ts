import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { countPresent } from '#domain/attendance/attendance.server.ts'
import { checkInByName, checkInByPass } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { actionsAbout, aHall, outcomesOf } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const
const attendanceOf = (invitation: { id: string }) =>
  db.attendance.findFirst({ where: { invitationId: invitation.id } })

test('ten desks that scan one pass at once let one person in', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum, { status: 'CONFIRMED' })

  const checkIns = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0
        ? checkInByPass(hall.facilitator, hall.forum.id, guest.passCode)
        : checkInByName(hall.organizer, hall.forum.id, guest.id),
    ),
  )

  expect(checkIns.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1)
  const attendance = await attendanceOf(guest)
  for (const checkIn of checkIns) expect(checkIn.checkedInAt).toEqual(attendance?.checkedInAt)
  expect(await actionsAbout(attendance?.id ?? '')).toEqual(['attendance.recorded'])
  expect((await countPresent(hall.forum)).total).toBe(1)
})

test('a hundred guests through four desks at once are a hundred', async () => {
  const hall = await aHall(inSession)
  const guests = await Promise.all(Array.from({ length: 100 }, () => anInvitation(hall.forum)))

  await Promise.all(
    [...guests, ...guests].map(({ passCode }) =>
      checkInByPass(hall.facilitator, hall.forum.id, passCode),
    ),
  )

  expect((await countPresent(hall.forum)).total).toBe(100)
  expect(
    await db.event.count({ where: { forumId: hall.forum.id, action: 'attendance.recorded' } }),
  ).toBe(100)
})

test('checking in, taking back and withdrawing at once never deadlocks and leaves one truth', async () => {
  for (let round = 0; round < 8; round += 1) {
    const hall = await aHall(inSession)
    const guest = await anInvitation(hall.forum, { status: 'CONFIRMED' })
    await checkInByPass(hall.facilitator, hall.forum.id, guest.passCode)
    const id = (await attendanceOf(guest))?.id ?? ''

    const { refused } = await outcomesOf([
      undoAttendance(hall.organizer, hall.forum.id, id, { reason: 'Tertukar' }),
      checkInByPass(hall.facilitator, hall.forum.id, guest.passCode),
      checkInByName(hall.admin, hall.forum.id, guest.id),
      withdrawInvitation(hall.organizer, hall.forum.id, guest.id),
    ])

    for (const refusal of refused)
      expect(refusal.name === 'RuleViolation' || refusal.status === 404, String(refusal)).toBe(true)
    const { status, withdrawnAt } = await db.invitation.findFirstOrThrow({
      where: { id: guest.id },
    })
    const inside = (await attendanceOf(guest))?.undoneAt === null
    expect(status === 'ATTENDED').toBe(inside)
    expect(inside && withdrawnAt !== null).toBe(false)
  }
})
