import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByPass } from '#domain/attendance/check-in.server.ts'
import { readGuestList } from '#domain/attendance/guest-list.server.ts'
import type { ScanInput } from '#domain/attendance/scan.schema.ts'
import { takeScan } from '#domain/attendance/scan.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { newId } from '#domain/id.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum } from '../../support/factories.ts'
import { actionsAbout, aHall, eventsAbout } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

const inSession = { status: 'IN_SESSION' } as const
const minute = 60_000

const aScan = (key: string, more: Partial<ScanInput> = {}): ScanInput => {
  const scannedAt = Date.now()
  return { id: newId(), kind: 'PASS', key, scannedAt, sentAt: scannedAt, ...more }
}
const attendanceOf = ({ id }: { id: string }) =>
  db.attendance.findFirstOrThrow({ where: { invitationId: id } })

test('the pass, the letter’s link and the name on the list let somebody in, and leave their event', async () => {
  const hall = await aHall(inSession)
  const keys = [
    ['PASS', 'passCode', 'PASS'],
    ['LINK', 'token', 'PASS'],
    ['GUEST', 'id', 'NAME_SEARCH'],
  ] as const
  for (const [kind, column, method] of keys) {
    const guest = await anInvitation(hall.forum, { name: `Tamu ${kind}`, status: 'CONFIRMED' })
    const scan = aScan(guest[column], { kind })

    const answer = await takeScan(hall.facilitator, hall.forum.id, scan)

    expect(answer).toMatchObject({ outcome: 'RECORDED', name: `Tamu ${kind}`, waitlisted: false })
    const attendance = await attendanceOf(guest)
    expect(attendance).toMatchObject({ method, scanId: scan.id })
    expect(await eventsAbout(attendance.id)).toMatchObject([
      {
        action: 'attendance.recorded',
        actorId: hall.facilitator.userId,
        forumId: hall.forum.id,
        details: { name: `Tamu ${kind}`, method, before: 'CONFIRMED' },
      },
    ])
    expect((await db.invitation.findFirstOrThrow({ where: { id: guest.id } })).status).toBe(
      'ATTENDED',
    )
  }
})

test('the same scan sent again is answered as before and stored once', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const scan = aScan(guest.passCode)
  const times = await Promise.all(
    Array.from({ length: 6 }, () => takeScan(hall.facilitator, hall.forum.id, scan)),
  )
  const again = await takeScan(hall.organizer, hall.forum.id, scan)

  expect(new Set([...times, again].map(({ outcome }) => outcome))).toEqual(new Set(['RECORDED']))
  expect(await actionsAbout((await attendanceOf(guest)).id)).toEqual(['attendance.recorded'])
})

test('two desks at once: one lets in, the other is told since when', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, turn) =>
      turn % 2
        ? takeScan(hall.facilitator, hall.forum.id, aScan(guest.passCode))
        : takeScan(hall.organizer, hall.forum.id, aScan(guest.token, { kind: 'LINK' })),
    ),
  )

  const attendance = await attendanceOf(guest)
  expect(answers.filter(({ outcome }) => outcome === 'RECORDED')).toHaveLength(1)
  expect(answers.filter(({ outcome }) => outcome === 'ALREADY')).toHaveLength(7)
  for (const { since } of answers) expect(since).toBe(attendance.checkedInAt.toISOString())
  expect(await actionsAbout(attendance.id)).toEqual(['attendance.recorded'])
})

test('each thing a guest may show gets its own answer', async () => {
  const hall = await aHall(inSession)
  const sibling = await aForum(hall.admin, { unitId: hall.unit.id, theme: 'Forum lain' })
  const another = await aHall(inSession)
  const successor = await anInvitation(hall.forum)
  const withdrawnAt = new Date()
  const withdrawn = await anInvitation(hall.forum, { withdrawnAt })
  const replaced = await anInvitation(hall.forum, { withdrawnAt, replacedById: successor.id })
  const waiting = await anInvitation(hall.forum, { status: 'WAITLISTED' })
  const ask = (key: string, kind: ScanInput['kind'] = 'PASS') =>
    takeScan(hall.facilitator, hall.forum.id, aScan(key, { kind }))

  expect(await ask((await anInvitation(sibling)).passCode)).toEqual({
    outcome: 'ELSEWHERE',
    theme: 'Forum lain',
  })
  const theirs = await aForum(hall.admin, { unitId: hall.outsider.unitId ?? '' })
  expect(await ask((await anInvitation(theirs)).token, 'LINK')).toEqual({ outcome: 'ELSEWHERE' })
  expect(await ask((await anInvitation(another.forum)).token, 'LINK')).toEqual({
    outcome: 'UNKNOWN',
  })
  expect(await ask(withdrawn.passCode)).toMatchObject({
    outcome: 'WITHDRAWN',
    name: withdrawn.name,
  })
  expect(await ask(replaced.passCode)).toMatchObject({ outcome: 'REPLACED' })
  expect(await ask(waiting.passCode)).toMatchObject({ outcome: 'RECORDED', waitlisted: true })
  for (const nonsense of ['', '\0', "'; drop table", 'OOOOOO'])
    expect(await ask(nonsense)).toEqual({ outcome: 'UNKNOWN' })
  expect(await ask('bukan-id', 'GUEST')).toEqual({ outcome: 'UNKNOWN' })
  await db.forum.updateMany({ where: { id: hall.forum.id }, data: { status: 'FORMULATING' } })
  expect(await ask(successor.passCode)).toMatchObject({ outcome: 'CLOSED' })
})

test('who may not record attendance, or is of another unit or organization, lets nobody in', async () => {
  const hall = await aHall(inSession)
  const another = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const scan = aScan(guest.passCode)

  for (const actor of [hall.owner, hall.evaluator]) {
    await expect(takeScan(actor, hall.forum.id, scan)).rejects.toMatchObject({ status: 403 })
    await expect(readGuestList(actor, hall.forum.id)).rejects.toMatchObject({ status: 403 })
  }
  for (const actor of [hall.outsider, another.admin]) {
    await expect(takeScan(actor, hall.forum.id, scan)).rejects.toMatchObject({ status: 404 })
    await expect(readGuestList(actor, hall.forum.id)).rejects.toMatchObject({ status: 404 })
  }
  await expect(takeScan(hall.admin, 'bukan-id', scan)).rejects.toMatchObject({ status: 404 })
  expect(await db.attendance.count({ where: { invitationId: guest.id } })).toBe(0)
})

test('a scan that waited on a device says when somebody came, however wrong its clock', async () => {
  const openedAt = new Date('2026-10-07T01:00:00Z')
  const receivedAt = new Date('2026-10-07T03:00:00Z')
  const hall = await aHall({ ...inSession, openedAt })
  const restore = setClock(receivedAt)
  const arrive = async (scannedAt: number, sentAt: number) => {
    const guest = await anInvitation(hall.forum)
    await takeScan(hall.facilitator, hall.forum.id, aScan(guest.passCode, { scannedAt, sentAt }))
    return attendanceOf(guest)
  }
  const wrong = Date.parse('2031-01-01T00:00:00Z')
  try {
    const waited = await arrive(wrong, wrong + 40 * minute)
    expect(waited.checkedInAt).toEqual(new Date('2026-10-07T02:20:00Z'))
    expect(waited.receivedAt).toEqual(receivedAt)
    const [event] = await eventsAbout(waited.id)
    expect(event?.details).toMatchObject({
      clockOffsetSeconds: (wrong + 40 * minute - receivedAt.getTime()) / 1000,
      clockIsReckoned: true,
    })
    expect((await arrive(wrong, wrong - minute)).checkedInAt).toEqual(receivedAt)
    expect((await arrive(0, 999_999_999_999_999)).checkedInAt).toEqual(receivedAt)
    expect((await arrive(wrong, wrong + 600 * minute)).checkedInAt).toEqual(openedAt)
  } finally {
    restore()
  }
})

test('who was taken off the list stays off when an older scan arrives, and comes in by a new one', async () => {
  const hall = await aHall(inSession)
  const guest = await anInvitation(hall.forum)
  const scan = aScan(guest.passCode)
  await takeScan(hall.facilitator, hall.forum.id, scan)
  const { id } = await attendanceOf(guest)
  await undoAttendance(hall.organizer, hall.forum.id, id, { reason: 'Salah orang' })

  const ask = (one: ScanInput) => takeScan(hall.facilitator, hall.forum.id, one)
  expect(await ask(scan)).toMatchObject({ outcome: 'UNDONE' })
  const older = aScan(guest.passCode, { scannedAt: scan.scannedAt - 30 * minute })
  expect(await ask(older)).toMatchObject({ outcome: 'UNDONE' })
  expect(await ask(aScan(guest.passCode))).toMatchObject({ outcome: 'RECORDED' })
})

test('the list for the device tells states, and no code or link', async () => {
  const hall = await aHall(inSession)
  const inside = await anInvitation(hall.forum, { name: 'A di dalam' })
  await checkInByPass(hall.facilitator, hall.forum.id, inside.passCode)
  const deputy = { representativeName: 'B wakil', status: 'REPRESENTED' } as const
  await anInvitation(hall.forum, { name: 'B', ...deputy })
  await anInvitation(hall.forum, { name: 'C', status: 'WAITLISTED' })
  await anInvitation(hall.forum, { name: 'D', withdrawnAt: new Date() })
  await anInvitation(hall.forum, { name: 'E', withdrawnAt: new Date(), replacedById: inside.id })

  const list = await readGuestList(hall.facilitator, hall.forum.id)

  expect(list.guests.map(({ name, state }) => [name, state])).toEqual([
    ['A di dalam', 'IN'],
    ['B wakil', 'EXPECTED'],
    ['C', 'WAITING'],
    ['D', 'WITHDRAWN'],
    ['E', 'REPLACED'],
  ])
  expect(list).toMatchObject({ open: true })
  const text = JSON.stringify(list)
  expect(text).not.toContain(inside.passCode)
  expect(text).not.toContain(inside.token)
})
