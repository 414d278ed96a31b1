import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listLateRefusals } from '#domain/attendance/late-refusal.server.ts'
import { doorSchema, type KeptWalkInInput, type ScanInput } from '#domain/attendance/scan.schema.ts'
import { takeScan } from '#domain/attendance/scan.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { takeWalkIn } from '#domain/attendance/walk-in-scan.server.ts'
import { newId } from '#domain/id.ts'
import { setClock } from '#platform/clock.server.ts'
import { actionsAbout, aHall, aWalkIn, eventsAbout, type Hall } from '../../support/hall.ts'
import { aGroup, anInvitation } from '../../support/thread.ts'

// What a device sends when the network is back: guests without an invitation, and scans that come too late.

const inSession = { status: 'IN_SESSION' } as const
const minute = 60_000

const aKeptGuest = (hall: Hall, more: Partial<KeptWalkInInput> = {}): KeptWalkInInput => {
  const sentAt = Date.now()
  return { ...aWalkIn(hall), kind: 'WALK_IN', scannedAt: sentAt - 20 * minute, sentAt, ...more }
}

const aLateScan = (key: string): ScanInput => {
  const sentAt = Date.now()
  return { id: newId(), kind: 'PASS', key, scannedAt: sentAt - 20 * minute, sentAt }
}

const refusals = ({ forum }: Hall) =>
  db.event.count({ where: { forumId: forum.id, action: 'attendance.refused' } })

test('a guest whom a device kept came when they stood there, once however often it is sent', async () => {
  const openedAt = new Date('2026-10-07T01:00:00Z')
  const hall = await aHall({ ...inSession, openedAt })
  const restore = setClock(new Date('2026-10-07T03:00:00Z'))
  // Five years ahead: only the difference of its own two readings counts.
  const wrong = Date.parse('2031-01-01T00:00:00Z')
  const guest = aKeptGuest(hall, { scannedAt: wrong, sentAt: wrong + 40 * minute })
  try {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => takeWalkIn(hall.facilitator, hall.forum.id, guest)),
    )
    const since = '2026-10-07T02:20:00.000Z'
    for (const answer of answers)
      expect(answer).toEqual({ outcome: 'RECORDED', name: guest.name, since })
    const early = aKeptGuest(hall, { scannedAt: wrong, sentAt: wrong + 600 * minute })
    expect(await takeWalkIn(hall.facilitator, hall.forum.id, early)).toMatchObject({
      since: openedAt.toISOString(),
    })
  } finally {
    restore()
  }

  expect(await db.attendance.count({ where: { forumId: hall.forum.id } })).toBe(2)
  expect(await eventsAbout(guest.id)).toMatchObject([
    {
      action: 'attendance.recorded',
      details: { name: guest.name, method: 'WALK_IN', clockIsReckoned: true },
    },
  ])
  expect(await refusals(hall)).toBe(0)
})

test('a guest who is refused is told to the desk with the reason, and kept on record once', async () => {
  const hall = await aHall(inSession)
  const speechless = await aGroup(hall.admin, { element: null })
  const ask = (guest: KeptWalkInInput) => takeWalkIn(hall.facilitator, hall.forum.id, guest)

  const unknown = aKeptGuest(hall, { groupId: newId() })
  const without = aKeptGuest(hall, { groupId: speechless.id })
  for (const guest of [unknown, unknown, without]) {
    expect(await ask(guest)).toEqual({
      ...{ outcome: 'REFUSED', name: guest.name },
      reason: expect.stringMatching(/\S/),
    })
  }
  const taken = aKeptGuest(hall)
  await ask(taken)
  await undoAttendance(hall.organizer, hall.forum.id, taken.id, { reason: 'Salah orang' })
  expect(await ask(taken)).toMatchObject({ outcome: 'REFUSED' })
  await db.forum.updateMany({ where: { id: hall.forum.id }, data: { status: 'FORMULATING' } })
  const online = aKeptGuest(hall, { scannedAt: Date.now(), sentAt: Date.now() })
  expect(await ask(online)).toMatchObject({ outcome: 'REFUSED' })

  // Whoever was refused to their face was never let in: nothing to see to.
  expect(await refusals(hall)).toBe(3)
  expect(await actionsAbout(taken.id)).toEqual(['attendance.recorded', 'attendance.undone'])
})

test('who may not, or is of another unit or organization, lets no guest in', async () => {
  const hall = await aHall(inSession)
  const another = await aHall(inSession)
  const guest = aKeptGuest(hall)
  for (const actor of [hall.owner, hall.evaluator])
    await expect(takeWalkIn(actor, hall.forum.id, guest)).rejects.toMatchObject({ status: 403 })
  for (const actor of [hall.outsider, another.admin])
    await expect(takeWalkIn(actor, hall.forum.id, guest)).rejects.toMatchObject({ status: 404 })
  const theirs = aKeptGuest(hall, { groupId: another.group.id })
  expect(await takeWalkIn(hall.facilitator, hall.forum.id, theirs)).toMatchObject({
    outcome: 'REFUSED',
  })
  expect(await db.attendance.count({ where: { name: guest.name, forumId: hall.forum.id } })).toBe(0)
})

test('a scan that comes too late and lets nobody in is on record, and the desk reads of it', async () => {
  const hall = await aHall(inSession)
  const withdrawn = await anInvitation(hall.forum, { name: 'A', withdrawnAt: new Date() })
  const inside = await anInvitation(hall.forum, { name: 'B' })
  const scan = (one: ScanInput) => takeScan(hall.facilitator, hall.forum.id, one)
  await scan({ ...aLateScan(inside.passCode), scannedAt: Date.now(), sentAt: Date.now() })

  const late = aLateScan(withdrawn.passCode)
  await Promise.all([scan(late), scan(late), scan(late)])
  await scan(aLateScan(inside.passCode))
  await scan(aLateScan('222222'))
  await scan({ ...aLateScan(withdrawn.passCode), scannedAt: Date.now(), sentAt: Date.now() })

  const told = await listLateRefusals(hall.forum)
  expect(told.map(({ name, outcome }) => [name, outcome])).toEqual([
    ...[
      [null, 'UNKNOWN'],
      ['B', 'ALREADY'],
      ['A', 'WITHDRAWN'],
    ],
  ])
  expect(told[2]?.by).toBe(hall.facilitator.name)
  const elsewhere = await aHall(inSession)
  expect(await listLateRefusals(elsewhere.forum)).toEqual([])
})

test('what a device sends is read as a pass or as a guest, and nothing else', () => {
  const times = { scannedAt: '1', sentAt: '2' }
  const read = (sent: object) => doorSchema.safeParse({ id: newId(), ...times, ...sent }).success
  const guest = { kind: 'WALK_IN', name: 'Ibu Sri', groupId: newId() }

  expect(read(guest)).toBe(true)
  expect(read({ kind: 'PASS', key: 'ABC234' })).toBe(true)
  for (const wrong of [{ name: '' }, { groupId: 'x' }, { element: 'X' }, { kind: 'TAMU' }])
    expect(read({ ...guest, ...wrong })).toBe(false)
})
