import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { stopEnqueueing } from '#platform/jobs.server.ts'
import { aServer, backToNow, minutesLater, nowhere } from '../mail/letters.ts'
import {
  aPlace,
  chooses,
  clockAt,
  derive,
  digest,
  emailOf,
  happened,
  lettersOf,
  type Place,
  resetClock,
} from './stage.ts'

// The postman takes whatever is due in the whole installation: each test starts with an empty outbox.
beforeEach(() => db.outgoingMail.deleteMany())
afterEach(async () => {
  resetClock()
  backToNow()
  await stopEnqueueing()
})

/** Somebody's input is answered: news for them at that moment. */
async function newsFor(place: Place, address: string, moment: string) {
  const input = await place.said(address)
  await happened(place, 'feedback.answered', input)
  clockAt(moment)
  await derive(place)
  return input
}

test('what was gathered leaves in one letter a day, at 8 on the clocks of each organization', async () => {
  const places = [
    await aPlace('Asia/Jakarta'),
    await aPlace('Asia/Makassar'),
    await aPlace('Asia/Jayapura'),
  ]
  for (const place of places) {
    await newsFor(place, 'warga@contoh.id', '2026-03-09T09:00:00Z')
    await newsFor(place, 'warga@contoh.id', '2026-03-09T10:00:00Z')
  }
  const sentAt = async (moment: string) => {
    clockAt(moment)
    for (const place of places) await digest(place)
    return Promise.all(places.map(async (place) => (await lettersOf(place)).length))
  }
  // 8 in the morning comes at 23.00 UTC in Jayapura, at 0.00 in Makassar and at 1.00 in Jakarta.
  expect(await sentAt('2026-03-09T22:59:00Z')).toEqual([0, 0, 0])
  expect(await sentAt('2026-03-09T23:00:00Z')).toEqual([0, 0, 1])
  expect(await sentAt('2026-03-10T00:05:00Z')).toEqual([0, 1, 1])
  expect(await sentAt('2026-03-10T01:05:00Z')).toEqual([1, 1, 1])
  expect(await sentAt('2026-03-10T09:00:00Z')).toEqual([1, 1, 1])
  const [letter] = await lettersOf(places[0] ?? (await aPlace()))
  expect(letter?.body.match(/sudah ditanggapi/g)).toHaveLength(2)
})

test('what happens after 8 waits for the next day, also when the job comes late', async () => {
  const place = await aPlace()
  await newsFor(place, 'warga@contoh.id', '2026-03-10T00:59:00Z')
  await newsFor(place, 'warga@contoh.id', '2026-03-10T01:01:00Z')
  clockAt('2026-03-10T08:00:00Z')
  await digest(place)
  await digest(place)
  expect(await lettersOf(place)).toHaveLength(1)
  clockAt('2026-03-11T01:05:00Z')
  await digest(place)
  expect((await lettersOf(place)).map(({ body }) => body.match(/ditanggapi/g)?.length)).toEqual([
    1, 1,
  ])
})

test('a mail server that is away for an hour loses nothing, and gets nothing twice', async () => {
  const place = await aPlace()
  const smtp = await aServer()
  const addresses = [0, 1, 2, 3, 4].map((number) => `warga-${number}@contoh.id`)
  for (const address of addresses) await newsFor(place, address, '2026-03-10T00:30:00Z')
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)

  for (let minute = 0; minute < 60; minute += 5) {
    await deliverDueMails(nowhere)
    await digest(place)
    minutesLater(5)
  }
  for (let minute = 0; minute < 30; minute += 5) {
    await Promise.all([deliverDueMails(smtp.mailer), deliverDueMails(smtp.mailer)])
    await digest(place)
    minutesLater(5)
  }
  expect(smtp.mails.flatMap(({ to }) => to).toSorted()).toEqual(addresses)
  expect((await lettersOf(place)).every(({ status }) => status === 'SENT')).toBe(true)
})

test('a mailbox that refuses for good keeps nobody else’s letter', async () => {
  const place = await aPlace()
  const smtp = await aServer('refuse')
  await newsFor(place, 'tutup@contoh.id', '2026-03-10T00:30:00Z')
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)
  await deliverDueMails(smtp.mailer)
  smtp.become('accept')
  await newsFor(place, 'warga@contoh.id', '2026-03-11T00:30:00Z')
  clockAt('2026-03-11T01:05:00Z')
  await digest(place)
  await deliverDueMails(smtp.mailer)

  expect(smtp.mails.map(({ to }) => to)).toEqual([['warga@contoh.id']])
  expect((await lettersOf(place)).map(({ status }) => status)).toEqual(['UNDELIVERABLE', 'SENT'])
})

test('what was hidden, returned or given up between the event and the morning is not told', async () => {
  const place = await aPlace()
  const input = await newsFor(place, 'warga@contoh.id', '2026-03-10T00:30:00Z')
  const said = await place.said('lain@contoh.id')
  const promise = await place.promised([said], { status: 'SUBMITTED' })
  await happened(place, 'follow-up.submitted', promise)
  await derive(place)
  await db.feedback.updateMany({ where: { id: input.id }, data: { status: 'HIDDEN' } })
  await db.followUp.updateMany({ where: { id: promise.id }, data: { status: 'RETURNED' } })
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)
  expect(await lettersOf(place)).toEqual([])
  clockAt('2026-03-11T01:05:00Z')
  await digest(place)
  expect(await lettersOf(place)).toEqual([])
})

test('members get reminders and news in one letter a day, in their language; who left gets none', async () => {
  const place = await aPlace()
  const { owner, organizer } = place
  await db.user.update({ where: { id: owner.userId }, data: { locale: 'en' } })
  // 10 March 2026 is a Tuesday.
  const due = { ownerId: owner.membershipId, dueOn: new Date('2026-03-12') }
  const promise = await place.promised([], {
    ...{ ...due, status: 'IN_PROGRESS', agreedAt: new Date('2026-01-05') },
  })
  await happened(place, 'follow-up.reassigned', promise, { by: organizer })
  const input = await place.said(null, { assigneeId: organizer.membershipId })
  await happened(place, 'feedback.assigned', input, { by: place.admin })
  clockAt('2026-03-10T00:20:00Z')
  await derive(place)
  await remindPromiseKeepers({ only: place.organizationId })
  expect(await lettersOf(place)).toEqual([])
  await db.membership.updateMany({
    where: { id: organizer.membershipId },
    data: { deactivatedAt: new Date() },
  })
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)

  const [letter, ...others] = await lettersOf(place)
  expect(others).toEqual([])
  expect(letter).toMatchObject({
    recipient: await emailOf(owner),
    subject: 'Rembug summary: 2 notices for you',
  })
  for (const told of ['Assigned to you', 'Due within 7 days', '/kelola/pemberitahuan/pengaturan']) {
    expect(letter?.body).toContain(told)
  }
})

test('a reminder comes at once, with the digest, or not by mail, as its kind was chosen; never in two ways', async () => {
  const place = await aPlace()
  const { owner } = place
  const due = { status: 'IN_PROGRESS', ownerId: owner.membershipId } as const
  const agreedAt = new Date('2026-01-05')
  await chooses(owner, 'OVERDUE', 'IMMEDIATE')
  await chooses(owner, 'DUE_SOON', 'NO_MAIL')
  await chooses(owner, 'WEEKLY', 'NO_MAIL')
  await place.promised([], { ...due, agreedAt, dueOn: new Date('2026-03-09') })
  await place.promised([], { ...due, agreedAt, dueOn: new Date('2026-03-14') })
  clockAt('2026-03-10T00:20:00Z')
  await remindPromiseKeepers({ only: place.organizationId })
  clockAt('2026-03-11T01:05:00Z')
  await digest(place)

  const letters = await lettersOf(place, await emailOf(owner))
  expect(letters.map(({ reminder }) => reminder)).toEqual(['OVERDUE'])
  const { membershipId } = owner
  const told = await db.notice.findMany({ where: { membershipId }, orderBy: { kind: 'asc' } })
  expect(told.map(({ kind, mailWay }) => [kind, mailWay])).toEqual([
    ['DUE_SOON', null],
    ['OVERDUE', 'IMMEDIATE'],
  ])
})

test('hostile names stay on their line: no letter gets another head than ours', async () => {
  const place = await aPlace()
  const smtp = await aServer()
  const evil = 'Kota\r\nBcc: korban@contoh.id\r\n\r\n<script>alert(1)</script>'
  await db.organization.update({ where: { id: place.organizationId }, data: { name: evil } })
  await chooses(place.owner, 'ASSIGNED', 'IMMEDIATE')
  const promise = await place.promised([], { ownerId: place.owner.membershipId })
  await db.followUp.updateMany({ where: { id: promise.id }, data: { recommendation: evil } })
  await happened(place, 'follow-up.reassigned', promise)
  await newsFor(place, 'warga@contoh.id', '2026-03-10T00:30:00Z')
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)
  await db.outgoingMail.updateMany({ data: { nextAttemptAt: new Date('2026-03-10') } })
  await deliverDueMails(smtp.mailer)

  expect(smtp.mails).toHaveLength(2)
  for (const { to, raw } of smtp.mails) {
    const [head = ''] = raw.split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/im)
    expect(to).not.toContain('korban@contoh.id')
  }
  const [subject] = (await lettersOf(place)).map((letter) => letter.subject)
  expect(subject).not.toMatch(/[\r\n]/)
})

test('a reader’s letter names where one press ends it, in its head and in its text', async () => {
  const place = await aPlace()
  const smtp = await aServer()
  await newsFor(place, 'warga@contoh.id', '2026-03-10T00:30:00Z')
  clockAt('2026-03-10T01:05:00Z')
  await digest(place)
  await deliverDueMails(smtp.mailer)
  const raw = (smtp.mails[0]?.raw ?? '').replaceAll(/\r\n[ \t]/g, '')
  const url = /^List-Unsubscribe: ?<(.+)>$/m.exec(raw)?.[1]
  expect(url).toMatch(/\/kabar\/[\w-]{22}\/berhenti$/)
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect((await lettersOf(place))[0]?.body).toContain(`Berhenti menerima: ${url}`)
})
