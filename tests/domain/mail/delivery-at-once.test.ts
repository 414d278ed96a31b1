import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { retryMail } from '#domain/mail/outbox.server.ts'
import type { Mailer } from '#platform/mailer.server.ts'
import { aHall } from '../../support/hall.ts'
import { aLetter, aServer, backToNow, invitationOf, mailOf, minutesLater } from './letters.ts'

// The postman takes whatever is due in the whole installation: each test starts with an empty outbox.
beforeEach(() => db.outgoingMail.deleteMany())
afterEach(backToNow)

test('four postmen at once deliver each letter once', async () => {
  const hall = await aHall()
  const smtp = await aServer()
  for (let index = 0; index < 24; index += 1) await aLetter(hall)

  const tried = await Promise.all([1, 2, 3, 4].map(() => deliverDueMails(smtp.mailer)))

  expect(tried.reduce((sum, count) => sum + count, 0)).toBe(24)
  expect(new Set(smtp.mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(24)
  expect(smtp.mails).toHaveLength(24)
})

test('a letter whose postman dies is sent by the next, not at once and not twice at a time', async () => {
  const hall = await aHall()
  const smtp = await aServer()
  const letter = await aLetter(hall)
  const dying: Mailer = {
    available: true,
    send: () => {
      throw new Error('killed')
    },
  }

  await expect(deliverDueMails(dying)).rejects.toThrow('killed')
  await retryMail(hall.organizer, letter.id)
  expect(await deliverDueMails(smtp.mailer)).toBe(0)

  minutesLater(6)
  expect(await deliverDueMails(smtp.mailer)).toBe(1)
  expect(await mailOf(letter)).toMatchObject({ status: 'SENT' })
})

test('an invitation may be withdrawn while its letter is on the wire; what left counts as sent', async () => {
  const hall = await aHall()
  const letter = await aLetter(hall)
  const during =
    (delivery: Awaited<ReturnType<Mailer['send']>>): Mailer['send'] =>
    async () => {
      await withdrawInvitation(hall.organizer, hall.forum.id, letter.invitation.id)
      return delivery
    }

  await deliverDueMails({ available: true, send: during({ status: 'sent', response: '250' }) })

  expect(await mailOf(letter)).toMatchObject({ status: 'SENT' })
  expect((await invitationOf(letter)).withdrawnAt).not.toBeNull()
})

test('a letter stopped on the wire that did not get through stays stopped', async () => {
  const hall = await aHall()
  const letter = await aLetter(hall)
  const send: Mailer['send'] = async () => {
    await withdrawInvitation(hall.organizer, hall.forum.id, letter.invitation.id)
    return { status: 'postponed', reason: 'later\0', concerns: 'letter' }
  }

  await deliverDueMails({ available: true, send })

  expect(await mailOf(letter)).toMatchObject({ status: 'CANCELLED' })
  minutesLater(60)
  expect(await deliverDueMails({ available: true, send })).toBe(0)
})
