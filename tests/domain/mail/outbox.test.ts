import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { withdrawInvitation } from '#domain/forum/invitation.server.ts'
import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { countInvitations } from '#domain/forum/invitation-list.server.ts'
import { sendInvitations } from '#domain/forum/invitation-mail.server.ts'
import { cancelForum, postponeForum } from '#domain/forum/schedule.server.ts'
import { countOutbox, findMail, listOutbox, retryMail } from '#domain/mail/outbox.server.ts'
import { m } from '#messages'
import { env } from '#platform/env.server.ts'
import { actionsAbout, aHall, eventsAbout, type Hall, outcomesOf } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

const send = (hall: Hall, actor = hall.organizer) => sendInvitations(actor, hall.forum.id)

const mailsOf = (hall: Hall) =>
  db.outgoingMail.findMany({ where: { forumId: hall.forum.id }, orderBy: { createdAt: 'asc' } })

test('every draft with an address gets one letter with its own link and a calendar file', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, {
    name: 'Perwakilan media',
    institution: 'Radio Kota',
    email: 'media@contoh.id',
  })
  await anInvitation(hall.forum)
  await anInvitation(hall.forum, { email: 'sudah@contoh.id', status: 'CONFIRMED' })
  await anInvitation(hall.forum, { email: 'sudah@contoh.id', status: 'SENT' })
  await anInvitation(hall.forum, { email: 'ditarik@contoh.id', withdrawnAt: new Date() })

  expect(await send(hall)).toBe(1)

  const [mail, ...others] = await mailsOf(hall)
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    invitationId: invitation.id,
    recipient: 'media@contoh.id',
    subject: `Undangan Forum Konsultasi Publik: ${hall.forum.theme}`,
    status: 'QUEUED',
    attempts: 0,
  })
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  const url = `${env.BASE_URL}/${slug}/u/${invitation.token}`
  expect(personalUrl(slug, invitation.token)).toBe(url)
  expect(mail?.body).toContain('Yth.\nPerwakilan media\nRadio Kota')
  expect(mail?.body).toContain(url)
  const calendar = new ICAL.Component(ICAL.parse(mail?.calendar ?? ''))
  expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('url')).toBe(url)

  expect(await eventsAbout(mail?.id ?? '')).toMatchObject([
    {
      action: 'mail.queued',
      actorId: hall.organizer.userId,
      forumId: hall.forum.id,
      details: { recipient: 'media@contoh.id' },
    },
  ])
  expect(await db.invitation.findFirst({ where: { id: invitation.id } })).toMatchObject({
    status: 'DRAFT',
    sentAt: null,
  })
})

test('ten who press Send at once write each letter once', async () => {
  const hall = await aHall()
  for (let index = 0; index < 4; index += 1)
    await anInvitation(hall.forum, { email: `tamu-${index}@contoh.id` })

  const { done, refused } = await outcomesOf(Array.from({ length: 10 }, () => send(hall)))

  expect(done).toBe(1)
  for (const refusal of refused)
    expect(refusal).toMatchObject({ message: m.invitation_error_nobody() })
  expect(await mailsOf(hall)).toHaveLength(4)
})

test('without a mail server the letters stay queued and visible, and say why', async () => {
  const hall = await aHall()
  await anInvitation(hall.forum, { email: 'tamu@contoh.id', name: 'Tamu' })
  await send(hall)

  const outbox = await listOutbox(hall.organizer, { cursor: {} })
  expect(outbox).toMatchObject({
    smtp: false,
    rows: [{ recipient: 'tamu@contoh.id', status: 'QUEUED', invitation: { name: 'Tamu' } }],
  })
  expect(await countOutbox(hall.organizer)).toEqual({ QUEUED: 1 })
  expect((await findMail(hall.organizer, outbox.rows[0]?.id ?? '')).body).toContain('Tamu')
  expect((await countInvitations(hall.forum)).mailable).toBe(0)
})

test('letters do not leave for a forum without a date, postponed, or over', async () => {
  const refusals = [
    [{ startsAt: null }, m.invitation_error_undated()],
    [{ status: 'POSTPONED' }, m.invitation_error_postponed()],
    [{ status: 'FORMULATING' }, m.invitation_error_closed()],
    [{ status: 'CANCELLED' }, m.invitation_error_closed()],
  ] as const
  for (const [more, message] of refusals) {
    const hall = await aHall(more)
    await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
    await expect(send(hall)).rejects.toMatchObject({ message })
  }
})

test('withdrawing an invitation stops its letters that have not left', async () => {
  const hall = await aHall()
  const invitation = await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  await send(hall)
  const [mail] = await mailsOf(hall)

  await withdrawInvitation(hall.organizer, hall.forum.id, invitation.id)

  expect(await mailsOf(hall)).toMatchObject([{ status: 'CANCELLED' }])
  await expect(retryMail(hall.organizer, mail?.id ?? '')).rejects.toMatchObject({
    message: m.invitation_error_mail_gone(),
  })
})

test('cancelling or postponing a forum stops its letters; after a new date they are sent anew', async () => {
  const cancelled = await aHall()
  await anInvitation(cancelled.forum, { email: 'tamu@contoh.id' })
  await send(cancelled)
  await cancelForum(cancelled.organizer, cancelled.forum.id, { reason: 'Aula terbakar' })
  expect(await mailsOf(cancelled)).toMatchObject([{ status: 'CANCELLED' }])

  const postponed = await aHall()
  await anInvitation(postponed.forum, { email: 'tamu@contoh.id' })
  await send(postponed)
  await postponeForum(postponed.organizer, postponed.forum.id, {
    reason: 'Banjir',
    startsAt: null,
    endsAt: null,
  })
  expect(await mailsOf(postponed)).toMatchObject([{ status: 'CANCELLED' }])
  await db.forum.updateMany({ where: { id: postponed.forum.id }, data: { status: 'ANNOUNCED' } })
  expect(await send(postponed)).toBe(1)
  expect((await mailsOf(postponed)).map(({ status }) => status)).toEqual(['CANCELLED', 'QUEUED'])
})

test('a letter is tried again by hand unless it left or was stopped; two who press do it once each', async () => {
  const hall = await aHall()
  await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  await send(hall)
  const id = (await mailsOf(hall))[0]?.id ?? ''
  const later = new Date(Date.now() + 3_600_000)

  for (const status of ['FAILED', 'UNDELIVERABLE'] as const) {
    await db.outgoingMail.updateMany({
      where: { id },
      data: { status, attempts: 7, nextAttemptAt: later },
    })
    await retryMail(hall.organizer, id)
    const mail = await findMail(hall.organizer, id)
    expect(mail).toMatchObject({ status: 'QUEUED', attempts: 0 })
    expect(mail.nextAttemptAt.getTime()).toBeLessThan(later.getTime())
  }
  expect((await actionsAbout(id)).filter((action) => action === 'mail.retried')).toHaveLength(2)

  for (const status of ['SENT', 'CANCELLED'] as const) {
    await db.outgoingMail.updateMany({ where: { id }, data: { status } })
    await expect(retryMail(hall.organizer, id)).rejects.toMatchObject({
      message: m.invitation_error_mail_gone(),
    })
  }
})

test('the outbox is read a page at a time and by state', async () => {
  const hall = await aHall()
  for (let index = 0; index < 27; index += 1)
    await anInvitation(hall.forum, { email: `tamu-${index}@contoh.id` })
  await send(hall)
  await db.outgoingMail.updateMany({
    where: { forumId: hall.forum.id, recipient: 'tamu-3@contoh.id' },
    data: { status: 'UNDELIVERABLE', lastError: '550' },
  })

  const first = await listOutbox(hall.admin, { cursor: {} })
  const second = await listOutbox(hall.admin, { cursor: { after: first.next ?? '' } })
  expect([first.rows.length, second.rows.length]).toEqual([25, 2])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27)
  const failed = await listOutbox(hall.admin, { statuses: ['UNDELIVERABLE'], cursor: {} })
  expect(failed.rows).toMatchObject([{ recipient: 'tamu-3@contoh.id', lastError: '550' }])
})

test('who may not invite sends, reads and retries nothing; other units and organizations see nothing', async () => {
  const hall = await aHall()
  const elsewhere = await aHall()
  await anInvitation(hall.forum, { email: 'tamu@contoh.id' })
  await send(hall)
  const id = (await mailsOf(hall))[0]?.id ?? ''

  for (const actor of [hall.facilitator, hall.owner, hall.evaluator])
    expect(
      (
        await outcomesOf([
          send(hall, actor),
          listOutbox(actor, { cursor: {} }),
          findMail(actor, id),
          retryMail(actor, id),
        ])
      ).refused.map(({ status }) => status),
    ).toEqual([403, 403, 403, 403])
  for (const actor of [hall.outsider, elsewhere.admin]) {
    expect(
      (
        await outcomesOf([
          send(hall, actor),
          findMail(actor, id),
          retryMail(actor, id),
          findMail(actor, 'x'),
        ])
      ).refused.map(({ status }) => status),
    ).toEqual([404, 404, 404, 404])
    expect((await listOutbox(actor, { cursor: {} })).rows).toEqual([])
    expect(await countOutbox(actor)).toEqual({})
  }
  expect(await actionsAbout(id)).toEqual(['mail.queued'])
})
