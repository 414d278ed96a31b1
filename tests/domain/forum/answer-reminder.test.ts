import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { remindInvited } from '#domain/forum/answer-reminder.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { answerInvitation } from '#domain/forum/guest.server.ts'
import { nextToWrite, noteWritten } from '#domain/forum/stepping.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { actionsAbout, aHall, anAnswer, type Hall } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

// Some days before a forum, who has not answered is reminded, once.

let restore = () => {}
afterEach(async () => {
  restore()
  await stopEnqueueing()
})

const startsAt = new Date('2026-12-09T02:00:00Z')
const sentAt = new Date('2026-11-20T02:00:00Z')

/** The morning job of that day. */
async function morningOf(day: string, { admin }: Hall) {
  restore()
  restore = setClock(new Date(`${day}T00:20:00Z`))
  await remindInvited({ mailing: true, only: admin.organizationId })
}

const anInvited = (hall: Hall, more: object = {}) =>
  anInvitation(hall.forum, { status: 'SENT', sentAt, email: 'tamu@contoh.id', ...more })

const remindersOf = (hall: Hall) =>
  db.outgoingMail.findMany({
    where: { forumId: hall.forum.id, purpose: 'REMINDER' },
    orderBy: { recipient: 'asc' },
  })

test('three days before the forum who has not answered gets one letter, and only they', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvited(hall)
  await anInvited(hall, { status: 'CONFIRMED', email: 'hadir@contoh.id' })
  await anInvited(hall, { status: 'DECLINED', email: 'tidak@contoh.id' })
  await anInvited(hall, { status: 'DRAFT', sentAt: null, email: 'belum@contoh.id' })
  await anInvited(hall, { withdrawnAt: new Date(), email: 'ditarik@contoh.id' })
  await anInvited(hall, { email: null, phone: '+6281234567890' })

  await morningOf('2026-12-05', hall)
  expect(await remindersOf(hall)).toEqual([])
  for (const day of ['2026-12-06', '2026-12-07', '2026-12-08', '2026-12-09'])
    await morningOf(day, hall)

  expect(await remindersOf(hall)).toMatchObject([
    { invitationId: guest.id, recipient: 'tamu@contoh.id', status: 'QUEUED' },
  ])
  expect((await remindersOf(hall))[0]?.body).toContain(`/u/${guest.token}`)
  expect(await actionsAbout(guest.id)).toEqual(['invitation.reminded'])
})

test('ten jobs at once remind once', async () => {
  const hall = await aHall({ startsAt })
  for (let index = 0; index < 5; index += 1)
    await anInvited(hall, { email: `tamu-${index}@contoh.id` })
  await Promise.all(Array.from({ length: 10 }, () => morningOf('2026-12-07', hall)))
  expect(await remindersOf(hall)).toHaveLength(5)
})

test('nobody is reminded of a forum that is off, in doubt or on, nor without a mail server', async () => {
  for (const status of ['DRAFT', 'POSTPONED', 'CANCELLED', 'IN_SESSION'] as const) {
    const hall = await aHall({ startsAt, status })
    await anInvited(hall)
    await morningOf('2026-12-07', hall)
    expect(await remindersOf(hall)).toEqual([])
  }
  const hall = await aHall({ startsAt })
  await anInvited(hall)
  restore = setClock(new Date('2026-12-07T00:20:00Z'))
  await remindInvited({ mailing: false, only: hall.admin.organizationId })
  expect(await remindersOf(hall)).toEqual([])
})

test('an organization sets how early, or that nobody is reminded', async () => {
  const hall = await aHall({ startsAt })
  await anInvited(hall)
  const days = (reminderDays: number) =>
    db.organization.update({ where: { id: hall.admin.organizationId }, data: { reminderDays } })

  await days(0)
  await morningOf('2026-12-08', hall)
  expect(await remindersOf(hall)).toEqual([])
  await days(1)
  await morningOf('2026-12-07', hall)
  expect(await remindersOf(hall)).toEqual([])
  await morningOf('2026-12-08', hall)
  expect(await remindersOf(hall)).toHaveLength(1)
})

test('whoever was invited only yesterday is left in peace', async () => {
  const hall = await aHall({ startsAt })
  await anInvited(hall, { sentAt: new Date('2026-12-06T10:00:00Z') })
  await morningOf('2026-12-07', hall)
  expect(await remindersOf(hall)).toEqual([])
})

test('a forum with a new day reminds of that one too', async () => {
  const hall = await aHall({ startsAt })
  await anInvited(hall)
  await morningOf('2026-12-07', hall)
  await db.forum.updateMany({
    where: { id: hall.forum.id },
    data: { startsAt: new Date('2026-12-20T02:00:00Z') },
  })
  await morningOf('2026-12-17', hall)
  expect(await remindersOf(hall)).toHaveLength(2)
})

test('an answer stops a reminder that has not left', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvited(hall)
  await morningOf('2026-12-07', hall)
  await answerInvitation(hall.visitor, guest.token, anAnswer())
  expect(await remindersOf(hall)).toMatchObject([{ status: 'CANCELLED' }])
})

test('who has no address is left to the organizer, one by one and once', async () => {
  const hall = await aHall({ startsAt })
  const guest = await anInvited(hall, { email: null, phone: '+6281234567890' })
  const forum = await findForum(hall.organizer, hall.forum.id)
  const ask = () => nextToWrite(hall.organizer, forum, { errand: 'REMIND', after: null })
  expect(await ask()).toMatchObject({ next: { id: guest.id }, left: 1, done: 0 })

  await Promise.all([1, 2, 3].map(() => noteWritten(hall.organizer, forum.id, guest.id, 'REMIND')))

  expect(await ask()).toMatchObject({ next: null, left: 0, done: 1 })
  expect(await actionsAbout(guest.id)).toEqual(['invitation.reminded'])
})
