import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { checkInByPass } from '#domain/attendance/check-in.server.ts'
import { undoAttendance } from '#domain/attendance/undo.server.ts'
import { coverageOfForum } from '#domain/forum/coverage.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { changeForum } from '#domain/forum/forum-change.server.ts'
import { answerInvitation, findGuest } from '#domain/forum/guest.server.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { aHall, anAnswer, eventsAbout, type Hall } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'
import { aServer } from '../mail/letters.ts'

// A full forum: who wants to come waits in line, and moves up in the transaction that frees a seat.

const statusOf = async ({ id }: { id: string }) =>
  (await db.invitation.findFirstOrThrow({ where: { id } })).status
const placeOf = async (hall: Hall, { token }: { token: string }) =>
  (await findGuest(hall.visitor, token)).waitingPlace
const comes = (hall: Hall, { token }: { token: string }) =>
  answerInvitation(hall.visitor, token, anAnswer())
const cannot = (hall: Hall, { token }: { token: string }) =>
  answerInvitation(hall.visitor, token, anAnswer({ answer: 'DECLINED' }))
const mailsTo = (email: string) => db.outgoingMail.findMany({ where: { recipient: email } })

/** A forum with one seat, taken, and three who wait for it in this order. */
async function aLine(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall({ capacity: 1, ...more })
  const seated = await anInvitation(hall.forum)
  const line = []
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    const email = `${name.toLowerCase()}-${hall.forum.code}@contoh.id`
    line.push(await anInvitation(hall.forum, { name, email }))
  }
  for (const guest of [seated, ...line]) await comes(hall, guest)
  const [first, second, third] = line as [(typeof line)[0], (typeof line)[0], (typeof line)[0]]
  return { hall, seated, first, second, third }
}

test('who comes to a full forum waits in line, and is told the truth about it', async () => {
  const { hall, seated, first, second, third } = await aLine()
  expect(
    await Promise.all([seated, first, second, third].map((one) => placeOf(hall, one))),
  ).toEqual([null, 1, 2, 3])
  expect(await eventsAbout(second.id)).toMatchObject([
    { action: 'invitation.answered', details: { answer: 'CONFIRMED', standing: 'WAITLISTED' } },
    { action: 'invitation.opened' },
  ])
  const coverage = await coverageOfForum(await findForum(hall.admin, hall.forum.id))
  expect(coverage.people).toMatchObject({ invited: 4, confirmed: 1 })
})

test('when a seat is free the first in line gets it, with an event and a letter, once', async () => {
  const { hall, seated, first, second } = await aLine()

  await cannot(hall, seated)

  expect([await statusOf(first), await statusOf(second)]).toEqual(['CONFIRMED', 'WAITLISTED'])
  expect(await placeOf(hall, second)).toBe(1)
  expect(await eventsAbout(first.id)).toContainEqual(
    expect.objectContaining({ action: 'invitation.seated', actorKind: 'SYSTEM' }),
  )
  expect(await mailsTo(first.email ?? '')).toMatchObject([{ purpose: 'SEAT', status: 'QUEUED' }])
  expect(await mailsTo(second.email ?? '')).toEqual([])
  expect(await comes(hall, seated)).toBe('WAITLISTED')
  expect(await placeOf(hall, seated)).toBe(3)
})

test('the letter that tells of a seat carries the day into the calendar, with a link of their own', async () => {
  const startsAt = new Date('2030-10-07T02:00:00Z')
  const { hall, seated, first } = await aLine({ startsAt, endsAt: null })
  await cannot(hall, seated)
  const [mail] = await mailsTo(first.email ?? '')
  const smtp = await aServer()
  await deliverDueMails(smtp.mailer)

  const event = new ICAL.Component(ICAL.parse(mail?.calendar ?? '')).getFirstSubcomponent('vevent')
  expect(event?.getFirstPropertyValue('uid')).toContain(hall.forum.id)
  expect(mail?.calendar).toContain('DTSTART:20301007T020000Z')
  expect(event?.getFirstPropertyValue('url')).toContain(first.token)
  const sent = smtp.mails.find(({ to }) => to.includes(first.email ?? ''))
  expect(sent?.raw).toContain('text/calendar')
})

test('a withdrawn invitation gives its seat away; one in the line only closes it up', async () => {
  const { hall, seated, first, second, third } = await aLine()
  await withdrawInvitation(hall.organizer, hall.forum.id, first.id)
  expect(await placeOf(hall, second)).toBe(1)
  await withdrawInvitation(hall.organizer, hall.forum.id, seated.id)
  expect([await statusOf(second), await placeOf(hall, third)]).toEqual(['CONFIRMED', 1])
})

test('a larger hall seats as many as it has room for, in order; one without bounds all', async () => {
  const { hall, first, second, third } = await aLine()
  await db.forum.updateMany({ where: { id: hall.forum.id }, data: { status: 'DRAFT' } })
  const resize = async (capacity: number | null) => {
    const { updatedAt, ...forum } = await findForum(hall.admin, hall.forum.id)
    return changeForum(hall.admin, forum.id, {
      ...forum,
      ...{ capacity, version: updatedAt.toISOString(), alreadyHeld: true, serviceIds: [] },
      ...{ startsAt: null, endsAt: null, feedbackOpensAt: null, feedbackClosesAt: null },
    })
  }

  await resize(2)
  expect([await statusOf(first), await placeOf(hall, second)]).toEqual(['CONFIRMED', 1])
  await resize(null)
  expect([await statusOf(second), await statusOf(third)]).toEqual(['CONFIRMED', 'CONFIRMED'])
})

test('whom somebody sends waits in their place, and has it when they move up', async () => {
  const { hall, seated, first } = await aLine()
  const instead = anAnswer({ answer: 'REPRESENTED', representativeName: 'Wakil' })
  expect(await answerInvitation(hall.visitor, first.token, instead)).toBe('WAITLISTED')
  expect(await placeOf(hall, first)).toBe(1)
  await cannot(hall, seated)
  expect(await db.invitation.findFirstOrThrow({ where: { id: first.id } })).toMatchObject({
    status: 'REPRESENTED',
    representativeName: 'Wakil',
    waitlistedAt: null,
  })
})

test('ten who give their seats up at once seat ten who wait, each once', async () => {
  const hall = await aHall({ capacity: 10 })
  const seated = await Promise.all(
    Array.from({ length: 10 }, () => anInvitation(hall.forum, { status: 'CONFIRMED' })),
  )
  const waiting = await Promise.all(Array.from({ length: 12 }, () => anInvitation(hall.forum)))
  for (const guest of waiting) await comes(hall, guest)

  await Promise.all(seated.map((guest) => cannot(hall, guest)))

  const states = await Promise.all(waiting.map(statusOf))
  expect(states).toEqual([...Array(10).fill('CONFIRMED'), 'WAITLISTED', 'WAITLISTED'])
  expect(
    await db.event.count({ where: { forumId: hall.forum.id, action: 'invitation.seated' } }),
  ).toBe(10)
})

test('a freed seat and a newcomer at once: the line comes first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { hall, seated, first } = await aLine()
    const newcomer = await anInvitation(hall.forum)
    await Promise.all([cannot(hall, seated), comes(hall, newcomer)])
    expect([await statusOf(first), await statusOf(newcomer)]).toEqual(['CONFIRMED', 'WAITLISTED'])
  }
})

test('once the doors are open the desk decides: who waited is let in with a word, and may be put back', async () => {
  const { hall, seated, first, second } = await aLine()
  await db.forum.updateMany({ where: { id: hall.forum.id }, data: { status: 'IN_SESSION' } })

  expect(await checkInByPass(hall.facilitator, hall.forum.id, first.passCode)).toMatchObject({
    outcome: 'recorded',
    waitlisted: true,
  })
  expect(await checkInByPass(hall.facilitator, hall.forum.id, seated.passCode)).toMatchObject({
    waitlisted: false,
  })
  await withdrawInvitation(hall.organizer, hall.forum.id, second.id)
  const { id } = await db.attendance.findFirstOrThrow({ where: { invitationId: first.id } })
  await undoAttendance(hall.facilitator, hall.forum.id, id, { reason: 'Kursi penuh' })
  expect([await statusOf(first), await placeOf(hall, first)]).toEqual(['WAITLISTED', 1])
})
