import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { listInvitations } from '#domain/forum/invitation-list.server.ts'
import { sendInvitations } from '#domain/forum/invitation-mail.server.ts'
import { resendInvitation } from '#domain/forum/resending.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { retryMail } from '#domain/mail/outbox.server.ts'
import { actionsAbout, aHall, type Hall } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'
import { aServer, backToNow, minutesLater, nowhere } from './letters.ts'

// Invitations on the days when the mail server is in a mood: nothing is lost, nothing comes as two letters.

beforeEach(() => db.outgoingMail.deleteMany())
afterEach(backToNow)

const startsAt = new Date('2030-10-07T02:00:00Z')

async function invited(count: number) {
  const hall = await aHall({ startsAt })
  const people = []
  for (let index = 0; index < count; index += 1)
    people.push(await anInvitation(hall.forum, { email: `tamu-${index}@contoh.id` }))
  await sendInvitations(hall.organizer, hall.forum.id)
  return { hall, people }
}

const deliveries = async (hall: Hall) => {
  const forum = await findForum(hall.organizer, hall.forum.id)
  const { rows } = await listInvitations(hall.organizer, forum, { cursor: {} })
  return rows.map(({ delivery }) => delivery)
}

const idsOf = (mails: readonly { raw: string }[]) =>
  mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])

test('a server that greylists, is away for an hour and then accepts gets every letter once', async () => {
  const { hall, people } = await invited(7)
  const smtp = await aServer('greylist')

  await deliverDueMails(smtp.mailer)
  expect(new Set(await deliveries(hall))).toEqual(new Set(['DELAYED']))
  for (let minute = 0; minute < 60; minute += 5) {
    minutesLater(5)
    await deliverDueMails(nowhere)
  }
  smtp.become('accept')
  minutesLater(60)
  await deliverDueMails(smtp.mailer)
  minutesLater(600)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)

  expect(smtp.mails.flatMap(({ to }) => to).toSorted()).toEqual(
    people.map(({ email }) => email).toSorted(),
  )
  expect(new Set(await deliveries(hall))).toEqual(new Set(['SENT']))
  for (const { id } of people) expect(await actionsAbout(id)).toEqual(['invitation.sent'])
})

test('a letter that a server took in without answering may have come: it goes again only when a person says so', async () => {
  const { hall, people } = await invited(1)
  const smtp = await aServer('swallow', true)

  await deliverDueMails(smtp.mailer)
  expect(await deliveries(hall)).toEqual(['UNCERTAIN'])
  smtp.become('accept')
  minutesLater(60 * 24 * 30)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
  await expect(sendInvitations(hall.organizer, hall.forum.id)).rejects.toMatchObject({
    field: 'form',
  })
  expect(smtp.mails).toHaveLength(1)

  const [mail] = await db.outgoingMail.findMany({ where: { status: 'UNCERTAIN' } })
  expect(await actionsAbout(mail?.id ?? '')).toEqual(['mail.queued', 'mail.unanswered'])
  await retryMail(hall.organizer, mail?.id ?? '')
  await deliverDueMails(smtp.mailer)

  expect(smtp.mails).toHaveLength(2)
  expect(new Set(idsOf(smtp.mails)).size).toBe(1)
  expect(await deliveries(hall)).toEqual(['SENT'])
  expect(await actionsAbout(people[0]?.id ?? '')).toEqual(['invitation.sent'])
})

test('of letters to a server that hangs after one, the others wait for it and come once each', async () => {
  const { hall, people } = await invited(4)
  const smtp = await aServer('swallow', true)

  expect(await deliverDueMails(smtp.mailer)).toBe(1)
  smtp.become('accept')
  minutesLater(5)
  await deliverDueMails(smtp.mailer)

  expect(smtp.mails.flatMap(({ to }) => to).toSorted()).toEqual(
    people.map(({ email }) => email).toSorted(),
  )
  expect((await deliveries(hall)).toSorted()).toEqual(['SENT', 'SENT', 'SENT', 'UNCERTAIN'])
})

test('a server that breaks off before the letter is whole, or says no after it, has not got it', async () => {
  const { hall } = await invited(1)
  const smtp = await aServer('hang-up')
  await deliverDueMails(smtp.mailer)
  expect(await deliveries(hall)).toEqual(['DELAYED'])
  smtp.become('postpone-data')
  minutesLater(5)
  await deliverDueMails(smtp.mailer)
  expect(await deliveries(hall)).toEqual(['DELAYED'])
  smtp.become('accept')
  minutesLater(10)
  await deliverDueMails(smtp.mailer)
  expect(smtp.mails).toHaveLength(1)
  expect(await deliveries(hall)).toEqual(['SENT'])
})

test('a refused address is seen as bounced, not tried for ever, and gets the letter once it is corrected', async () => {
  const { hall, people } = await invited(1)
  const [guest] = people
  const smtp = await aServer('refuse')

  await deliverDueMails(smtp.mailer)
  expect(await deliveries(hall)).toEqual(['BOUNCED'])
  minutesLater(60 * 24 * 30)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)

  await db.stakeholder.updateMany({
    where: { id: guest?.stakeholderId },
    data: { email: 'benar@contoh.id' },
  })
  await resendInvitation(hall.organizer, hall.forum.id, guest?.id ?? '')
  smtp.become('accept')
  await deliverDueMails(smtp.mailer)

  expect(smtp.mails.map(({ to }) => to)).toEqual([['benar@contoh.id']])
  expect(smtp.mails[0]?.raw).toContain('text/calendar')
  expect(await deliveries(hall)).toEqual(['SENT'])
  expect(await actionsAbout(guest?.id ?? '')).toEqual([
    'invitation.failed',
    'invitation.resent',
    'invitation.sent',
  ])
  const [mail] = await db.outgoingMail.findMany({ where: { status: 'SENT' } })
  expect(mail?.response).toMatch(/^250 /)
})

test('a letter refused for what it says leaves the others alone', async () => {
  const { hall } = await invited(3)
  const smtp = await aServer('refuse-data')
  await deliverDueMails(smtp.mailer)
  expect(await deliveries(hall)).toEqual(['BOUNCED', 'BOUNCED', 'BOUNCED'])
  expect(await db.outgoingMail.count({ where: { status: 'UNDELIVERABLE' } })).toBe(3)
})
