import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import {
  countPresent,
  listAttendance,
  readAttendanceSheet,
  searchGuests,
} from '#domain/attendance/attendance.server.ts'
import { checkInByName, checkInByPass } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { holdForumForChange } from '#domain/forum/forum.server.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { m } from '#messages'
import { setClock } from '#platform/clock.server.ts'
import { aForum } from '../../support/factories.ts'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
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

test('after attendance was closed nothing is taken back', async () => {
  const hall = await aHall({ ...inSession, attendanceClosedAt: new Date() })
  const attendance = await anAttendance(hall.forum)
  await expect(
    undoAttendance(hall.organizer, hall.forum.id, attendance.id, { reason: 'Terlambat' }),
  ).rejects.toMatchObject({ message: m.attendance_error_closed() })
})

test('the desk finds guests by any part of a name, literally, and says who is inside', async () => {
  const hall = await aHall(inSession)
  const inside = await anInvitation(hall.forum, { name: 'Siti Aminah' })
  await checkInByName(hall.facilitator, hall.forum.id, inside.id)
  await anInvitation(hall.forum, { name: 'Budi', institution: 'Universitas 100%' })
  await anInvitation(hall.forum, { name: 'Rektor', representativeName: 'Dekan' })
  await anInvitation(hall.forum, { name: 'Siti yang ditarik', withdrawnAt: new Date() })
  const find = async (typed: string) =>
    (await searchGuests(hall.facilitator, hall.forum, typed)).map(({ name }) => name)

  expect(await find('SITI')).toEqual(['Siti Aminah'])
  expect(await find('0%')).toEqual(['Budi'])
  expect(await find('%')).toEqual(['Budi'])
  expect(await find('dekan')).toEqual(['Rektor'])
  expect(await find('  ')).toEqual([])
  const [siti] = await searchGuests(hall.facilitator, hall.forum, 'aminah')
  expect(siti?.checkedInAt).toBeInstanceOf(Date)
  await expect(searchGuests(hall.evaluator, hall.forum, 'a')).rejects.toMatchObject({ status: 403 })
})

test('the sheet equals the count, in the order of the doors, without telephone numbers', async () => {
  const hall = await aHall(inSession)
  for (let index = 0; index < 30; index += 1)
    await anAttendance(hall.forum, {
      name: `Tamu ${String(index).padStart(2, '0')}`,
      phone: '+628999',
      element: index % 2 === 0 ? 'EXPERTS' : 'SERVICE_USERS',
      isOrganizer: index === 29,
      checkedInAt: new Date(Date.UTC(2026, 9, 7, 2, index)),
    })
  await anAttendance(hall.forum, { undoneAt: new Date() })

  const { rows } = await readAttendanceSheet(hall.evaluator, hall.forum.id)
  const present = await countPresent(hall.forum)

  expect(rows).toHaveLength(present.total)
  expect(rows[0]?.name).toBe('Tamu 00')
  expect(JSON.stringify(rows)).not.toContain('+628999')
  expect(present).toMatchObject({ total: 30, organizers: 1 })
  expect(present.elements).toEqual([
    { element: 'SERVICE_USERS', count: 14 },
    { element: 'EXPERTS', count: 15 },
    { element: 'RELATED_AGENCIES', count: 0 },
    { element: 'CIVIL_SOCIETY', count: 0 },
    { element: 'MASS_MEDIA', count: 0 },
  ])

  const first = await listAttendance(hall.facilitator, hall.forum, {})
  const second = await listAttendance(hall.facilitator, hall.forum, { after: first.next ?? '' })
  expect(first.rows[0]?.name).toBe('Tamu 29')
  expect([first.rows.length, second.rows.length]).toEqual([25, 5])
})
