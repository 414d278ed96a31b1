import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { aKeeping, lettersTo, remindAt, remindOn, resetClock } from './reminding.ts'
import { actionsOn, aStranger } from './stage.ts'

afterEach(async () => {
  resetClock()
  await stopEnqueueing()
})

// 10 March 2026 is a Tuesday.
const due = '2026-03-10'

test('its owner hears of a promise 7 days before, the day after and weekly, however often the job runs', async () => {
  const place = await aKeeping()
  const { owner, promised, organizationId } = place
  const promise = await promised(due)

  for (const day of [
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-11',
    '2026-03-12',
    '2026-03-18',
  ]) {
    await remindOn(day, place)
    await remindAt(`${day}T02:00:00Z`, organizationId)
    await remindAt(`${day}T09:00:00Z`, organizationId)
  }

  const [soon, ...more] = await lettersTo(owner, 'DUE_SOON')
  expect(more).toEqual([])
  expect(soon?.body).toContain('Tambah loket perekaman (tenggat 10 Maret 2026)')
  expect(soon?.body).toContain(`/kelola/tindak-lanjut/${promise.id}`)
  expect(soon?.body.match(/https?:/g)).toHaveLength(1)
  expect(await lettersTo(owner, 'OVERDUE')).toHaveLength(2)
  expect(await actionsOn(promise.id)).toEqual(Array(3).fill('follow-up.reminded'))
})

test('several promises make one letter, which leads to one’s own list, in one’s own language', async () => {
  const place = await aKeeping()
  const { owner, promised } = place
  await db.user.update({ where: { id: owner.userId }, data: { locale: 'en' } })
  for (const day of ['2026-03-08', '2026-03-09', due]) await promised(day)

  await remindOn('2026-03-03', place)

  const [letter, ...others] = await lettersTo(owner, 'DUE_SOON')
  expect(others).toEqual([])
  expect(letter?.subject).toBe('Reminder: 3 promises are due within 7 days')
  expect(letter?.body).toContain('/kelola/tugas-saya')
})

test('the clocks of the organization decide: mornings come first in Jayapura, last in Jakarta', async () => {
  const places = {
    WIB: await aKeeping('Asia/Jakarta'),
    WITA: await aKeeping('Asia/Makassar'),
    WIT: await aKeeping('Asia/Jayapura'),
  }
  for (const { promised } of Object.values(places)) await promised(due)
  const remindedAt = async (hour: string) => {
    for (const { organizationId } of Object.values(places)) {
      await remindAt(`2026-03-10T${hour}:00:00Z`, organizationId)
    }
    const kinds = []
    for (const { owner } of Object.values(places)) {
      kinds.push((await lettersTo(owner, 'OVERDUE')).length)
    }
    return kinds
  }
  // On the 10th (UTC) it is due everywhere; the 11th begins in Jayapura at 15.00 UTC, its morning at 22.00.
  expect(await remindedAt('15')).toEqual([0, 0, 0])
  expect(await remindedAt('22')).toEqual([0, 0, 1])
  expect(await remindedAt('23')).toEqual([0, 1, 1])
  await remindAt('2026-03-11T00:00:00Z', places.WIB.organizationId)
  expect(await lettersTo(places.WIB.owner, 'OVERDUE')).toHaveLength(1)
})

test('without a mail server letters wait in the outbox, not doubled, and old ones leave no more', async () => {
  const place = await aKeeping()
  await place.promised(due)
  await remindOn('2026-03-03', place)
  await remindOn('2026-03-04', place)
  expect(await lettersTo(place.owner)).toMatchObject([{ status: 'QUEUED', reminder: 'DUE_SOON' }])

  await remindOn('2026-03-11', place)
  expect((await lettersTo(place.owner)).map(({ status }) => status)).toEqual([
    'CANCELLED',
    'QUEUED',
  ])
})

test('jobs that run at once write each letter once', async () => {
  const place = await aKeeping()
  for (const day of ['2026-02-01', '2026-02-02', '2026-03-08']) await place.promised(day)
  const restore = setClock(new Date('2026-03-09T01:00:00Z'))

  const { organizationId: only } = place
  await Promise.all([1, 2, 3, 4].map(() => remindPromiseKeepers({ only })))
  restore()

  expect((await lettersTo(place.owner)).map(({ reminder }) => reminder).toSorted()).toEqual([
    'OVERDUE',
    'WEEKLY',
  ])
  expect(await lettersTo(place.head, 'ESCALATION')).toHaveLength(1)
})

test('what nobody moves for 14 days is passed on to the head of the unit, once a silence', async () => {
  const place = await aKeeping()
  const { head, owner, organizer, promised, organizationId } = place
  const promise = await promised(due)
  for (const day of ['2026-03-23', '2026-03-24', '2026-03-25', '2026-04-20']) {
    await remindOn(day, place)
  }
  const [letter, ...more] = await lettersTo(head, 'ESCALATION')
  expect(more).toEqual([])
  expect(letter?.body).toContain('tanpa perkembangan sejak 5 Januari 2026')
  expect(letter?.body).toContain(`/kelola/tindak-lanjut/${promise.id}`)
  for (const other of [owner, organizer]) expect(await lettersTo(other, 'ESCALATION')).toEqual([])

  await db.progressUpdate.create({
    data: {
      ...{ organizationId, id: crypto.randomUUID(), followUpId: promise.id, text: 'Loket dipesan' },
      ...{ status: 'IN_PROGRESS', progress: 40, createdAt: new Date('2026-04-21T02:00:00Z') },
    },
  })
  await remindOn('2026-05-04', place)
  expect(await lettersTo(head, 'ESCALATION')).toHaveLength(1)
  await remindOn('2026-05-05', place)
  expect(await lettersTo(head, 'ESCALATION')).toHaveLength(2)
})

test('nobody who left is written to: the organizers hear of what they owned, and of the head’s', async () => {
  const place = await aKeeping()
  const { organizationId, owner, head, organizer, promised } = place
  await promised(due)
  const left = [owner, head].map(({ membershipId }) => membershipId)
  const gone = { deactivatedAt: new Date() }
  await db.membership.updateMany({ where: { organizationId, id: { in: left } }, data: gone })

  await remindOn('2026-03-31', place)

  expect(await lettersTo(owner)).toEqual([])
  expect(await lettersTo(head)).toEqual([])
  expect((await lettersTo(organizer)).map(({ reminder }) => reminder).toSorted()).toEqual([
    'ESCALATION',
    'OVERDUE',
  ])
})

test('nothing is written of what was put off, cancelled, kept, or only proposed', async () => {
  const place = await aKeeping()
  await place.promised(due, { status: 'DEFERRED', reviewOn: new Date('2026-12-01') })
  await place.promised(due, { status: 'WAITING_BUDGET', targetFiscalYear: 2027 })
  await place.promised(due, { status: 'CANCELLED' })
  await place.promised(due, { status: 'PROPOSED', agreedAt: null })

  // A Monday.
  await remindOn('2026-06-01', place)

  expect(await db.outgoingMail.count({ where: { organizationId: place.organizationId } })).toBe(0)
})

test('on Mondays owners and organizers read what the week brings, and nobody else', async () => {
  const place = await aKeeping()
  const { admin, owner, organizer, head, promised } = place
  await promised('2026-03-02', { recommendation: 'Terlambat' })
  await promised('2026-03-15', { recommendation: 'Minggu ini' })
  await promised('2026-03-16', { recommendation: 'Minggu depan' })
  await promised('2026-05-01', { recommendation: 'Menunggu penilaian', status: 'SUBMITTED' })
  const stranger = await aStranger('ORGANIZER')

  for (const day of ['2026-03-08', '2026-03-09', '2026-03-10']) await remindOn(day, place)

  for (const reader of [owner, organizer, admin]) {
    const [letter, ...more] = await lettersTo(reader, 'WEEKLY')
    expect(more).toEqual([])
    expect(letter?.body).toMatch(/Melewati tenggat: 1\n.*Terlambat/)
    expect(letter?.body).toMatch(/Jatuh tempo minggu ini: 1\n.*Minggu ini/)
    expect(letter?.body).toMatch(/Menunggu verifikasi: 1\n.*Menunggu penilaian/)
    expect(letter?.body).not.toContain('Minggu depan')
  }
  for (const other of [head, stranger]) expect(await lettersTo(other, 'WEEKLY')).toEqual([])
  expect(await actionsOn(owner.membershipId)).toEqual(['member.reminded'])
})

test('a long week is cut short, and says how much more there is', async () => {
  const place = await aKeeping()
  for (let day = 10; day < 22; day += 1) await place.promised(`2026-02-${day}`)

  await remindOn('2026-03-09', place)

  const [letter] = await lettersTo(place.owner, 'WEEKLY')
  expect(letter?.body).toContain('Melewati tenggat: 12')
  expect(letter?.body.match(/Tambah loket perekaman/g)).toHaveLength(10)
  expect(letter?.body).toContain('- dan 2 lainnya')
})
