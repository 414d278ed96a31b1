import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { retryMail } from '#domain/mail/outbox.server.ts'
import { createMailer } from '#platform/mailer.server.ts'
import { actionsAbout, aHall, eventsAbout } from '../../support/hall.ts'
import {
  aLetter,
  aServer,
  backToNow,
  from,
  invitationOf,
  mailOf,
  minutesLater,
  nowhere,
} from './letters.ts'

// The postman takes whatever is due in the whole installation: each test starts with an empty outbox.
beforeEach(() => db.outgoingMail.deleteMany())
afterEach(backToNow)

test('a letter the server accepts is sent, and only then is its invitation', async () => {
  const hall = await aHall()
  const smtp = await aServer()
  const letter = await aLetter(hall)
  expect(await invitationOf(letter)).toMatchObject({ status: 'DRAFT', sentAt: null })

  expect(await deliverDueMails(smtp.mailer)).toBe(1)

  expect(smtp.mails.map(({ to }) => to)).toEqual([['tamu@contoh.id']])
  expect(smtp.mails[0]?.raw).toContain(`Message-ID: <${letter.id}@kedirikota.go.id>`)
  expect(await mailOf(letter)).toMatchObject({
    status: 'SENT',
    attempts: 1,
    lastError: null,
    heldUntil: null,
    sentAt: expect.any(Date),
  })
  expect(await invitationOf(letter)).toMatchObject({ status: 'SENT', sentAt: expect.any(Date) })
  expect(await eventsAbout(letter.id)).toMatchObject([
    { action: 'mail.sent', actorKind: 'SYSTEM', forumId: hall.forum.id },
  ])
  expect(await actionsAbout(letter.invitation.id)).toEqual(['invitation.sent'])
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
})

test('a letter that arrives after the answer takes the answer not back', async () => {
  const hall = await aHall()
  const smtp = await aServer()
  const letter = await aLetter(hall)
  await db.invitation.updateMany({
    where: { id: letter.invitation.id },
    data: { status: 'CONFIRMED' },
  })
  await deliverDueMails(smtp.mailer)
  expect(await invitationOf(letter)).toMatchObject({
    status: 'CONFIRMED',
    sentAt: expect.any(Date),
  })
})

test('an address refused for good is given up at once with the server’s own words', async () => {
  const hall = await aHall()
  const smtp = await aServer('refuse')
  const letter = await aLetter(hall)

  await deliverDueMails(smtp.mailer)

  expect(await mailOf(letter)).toMatchObject({
    status: 'UNDELIVERABLE',
    lastError: expect.stringContaining('No such mailbox'),
  })
  expect(await invitationOf(letter)).toMatchObject({ status: 'DRAFT', sentAt: null })
  expect(await eventsAbout(letter.id)).toMatchObject([
    { action: 'mail.failed', details: { recipient: 'tamu@contoh.id' } },
  ])
  expect(await actionsAbout(letter.invitation.id)).toEqual(['invitation.failed'])
  minutesLater(60 * 24 * 30)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
})

test('a greylisted letter is tried again, later and later, and arrives once', async () => {
  const hall = await aHall()
  const grey = await aServer('greylist')
  const smtp = await aServer()
  const letter = await aLetter(hall)

  await deliverDueMails(grey.mailer)
  expect(await mailOf(letter)).toMatchObject({
    status: 'FAILED',
    attempts: 1,
    lastError: expect.stringContaining('Greylisted'),
  })
  expect(await deliverDueMails(smtp.mailer)).toBe(0)

  minutesLater(1)
  await deliverDueMails(grey.mailer)
  minutesLater(1)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
  minutesLater(1)
  expect(await deliverDueMails(smtp.mailer)).toBe(1)

  expect(smtp.mails).toHaveLength(1)
  expect(await mailOf(letter)).toMatchObject({ status: 'SENT', attempts: 3, lastError: null })
  expect(await invitationOf(letter)).toMatchObject({ status: 'SENT' })
})

test('a letter that is put off for more than a day is given up, and can be tried again by hand', async () => {
  const hall = await aHall()
  const grey = await aServer('greylist')
  const smtp = await aServer()
  const letter = await aLetter(hall)

  let attempts = 0
  while ((await mailOf(letter)).status !== 'UNDELIVERABLE' && attempts < 20) {
    attempts += await deliverDueMails(grey.mailer)
    minutesLater(60 * 12)
  }

  expect(attempts).toBe(11)
  expect(await actionsAbout(letter.id)).toEqual(['mail.failed'])
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
  await retryMail(hall.organizer, letter.id)
  expect(await deliverDueMails(smtp.mailer)).toBe(1)
  expect(await mailOf(letter)).toMatchObject({ status: 'SENT', attempts: 1 })
})

test('while the server is away nothing is lost or given up, and afterwards everything leaves once', async () => {
  const hall = await aHall()
  const letters = []
  for (let index = 0; index < 5; index += 1) letters.push(await aLetter(hall))

  for (let hour = 0; hour < 60; hour += 1) {
    expect(await deliverDueMails(nowhere)).toBe(1)
    minutesLater(60)
  }
  const waiting = await db.outgoingMail.findMany()
  expect(waiting.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0])
  expect(waiting.every(({ status, lastError }) => status === 'FAILED' && lastError)).toBe(true)

  const smtp = await aServer()
  expect(await deliverDueMails(smtp.mailer)).toBe(5)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)
  expect(new Set(smtp.mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(5)
  for (const letter of letters) expect(await mailOf(letter)).toMatchObject({ status: 'SENT' })
})

test('a server that never says a word does not hold the others up for long', async () => {
  const hall = await aHall()
  const silent = await aServer('hang')
  const [first, second] = [await aLetter(hall), await aLetter(hall)]

  const began = performance.now()
  expect(await deliverDueMails(silent.mailer)).toBe(1)
  expect(performance.now() - began).toBeLessThan(5_000)

  expect(await mailOf(first)).toMatchObject({ status: 'FAILED', attempts: 0 })
  expect(await mailOf(second)).toMatchObject({ status: 'QUEUED' })
  const smtp = await aServer()
  minutesLater(3)
  expect(await deliverDueMails(smtp.mailer)).toBe(2)
})

test('without a mail server nothing is tried and nothing changes', async () => {
  const hall = await aHall()
  const letter = await aLetter(hall)
  expect(await deliverDueMails(createMailer(undefined, from))).toBe(0)
  expect(await deliverDueMails()).toBe(0)
  expect(await mailOf(letter)).toMatchObject({ status: 'QUEUED', attempts: 0, heldUntil: null })
})
