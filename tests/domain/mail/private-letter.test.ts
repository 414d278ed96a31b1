import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { outboxSheet } from '#documents/lists/oversight-sheets.ts'
import { sheetFile } from '#documents/sheet-file.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { listEvents } from '#domain/event/audit.server.ts'
import { exportEvents } from '#domain/event/audit-export.server.ts'
import { remindPromiseKeepers } from '#domain/follow-up/promise-reminders.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { findMail, listOutbox, retryMail } from '#domain/mail/outbox.server.ts'
import { exportOutbox } from '#domain/mail/outbox-export.server.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { createMailer } from '#platform/mailer.server.ts'
import { anActor } from '../../support/factories.ts'
import { type SmtpTemper, startSmtp } from '../../support/smtp.ts'
import { aFeedback, gather } from '../../support/thread.ts'
import { aKeeping } from '../follow-up/reminding.ts'

// Somebody who asked not to be named is written to; whoever looks for them in the outbox finds nobody.

beforeEach(() => db.outgoingMail.deleteMany())

const address = 'warga.yang.takut@contoh.id'

/** A confidential input that became a promise kept five weeks ago, and the question to its giver. */
async function aSecret() {
  const place = await aKeeping()
  const { organizationId, forum, promised } = place
  const verifiedAt = new Date(now().getTime() - 35 * 86_400_000)
  const promise = await promised('2026-01-31', { status: 'PUBLISHED', verifiedAt })
  const input = await aFeedback(forum, {
    ...{ identity: 'CONFIDENTIAL', text: 'Petugas meminta uang' },
    submitter: { create: { name: 'Nama Yang Takut', email: address } },
  })
  await gather(promise, input)
  const noon = new Date(now())
  noon.setUTCHours(5, 0, 0, 0)
  onTestFinished(setClock(noon))
  await remindPromiseKeepers({ only: organizationId })
  const mail = await db.outgoingMail.findFirstOrThrow({ where: { recipient: address } })
  return { ...place, input, mail }
}

async function deliver(temper: SmtpTemper) {
  const smtp = await startSmtp(temper)
  onTestFinished(smtp.stop)
  await db.outgoingMail.updateMany({ data: { nextAttemptAt: now() } })
  await deliverDueMails(createMailer(smtp.url, 'Rembug <rembug@kedirikota.go.id>'))
  return smtp
}

async function everything(of: AsyncIterable<unknown>) {
  const rows: unknown[] = []
  for await (const row of of) rows.push(row)
  return rows
}

/** All that the screens, files and records of the desk hold. */
async function allThatStaffSee(actor: StaffActor, mailId: string) {
  const owner = { slug: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta' } as never
  const file = await sheetFile('csv', outboxSheet(exportOutbox(actor, [], ''), owner))
  const text = await new Response(file.body as never).text()
  return JSON.stringify([
    await listOutbox(actor, { cursor: {} }),
    await findMail(actor, mailId),
    text,
    await everything(exportOutbox(actor, [], '')),
    await listEvents(actor),
    await everything(exportEvents(actor, {}, '')),
    await db.event.findMany({ where: { organizationId: actor.organizationId } }),
  ])
}

const secretsOf = (input: { trackingCode: string }) => [
  address,
  'warga.yang.takut',
  'Nama Yang Takut',
  'Petugas meminta uang',
  input.trackingCode,
  '/penilaian/',
]

test.each(['accept', 'refuse', 'greylist'] as const)(
  'whatever the mail server does (%s), no admin learns whom the question went to',
  async (temper) => {
    const { admin, input, mail } = await aSecret()
    await deliver(temper)

    const seen = await allThatStaffSee(admin, mail.id)
    for (const secret of secretsOf(input)) expect(seen).not.toContain(secret)
    expect(seen).toContain('alamat dirahasiakan')
  },
)

test('the giver reads it all, with the link that is theirs', async () => {
  const { input, mail } = await aSecret()
  const smtp = await deliver('accept')
  const raw = smtp.mails.map((one) => one.raw.replaceAll(/=\r?\n/g, '')).join('')
  expect(raw).toContain(address)
  expect(raw).toContain(input.trackingCode)
  expect(await db.outgoingMail.findFirst({ where: { id: mail.id } })).toMatchObject({
    status: 'SENT',
  })
})

test('trying it again puts no address on record, and unit staff never find the letter at all', async () => {
  const { admin, organizer, organizationId, unit, input, mail } = await aSecret()
  await deliver('refuse')
  await retryMail(admin, mail.id)
  const seen = await allThatStaffSee(admin, mail.id)
  for (const secret of secretsOf(input)) expect(seen).not.toContain(secret)

  await expect(findMail(organizer, mail.id)).rejects.toMatchObject({ status: 404 })
  await expect(retryMail(organizer, mail.id)).rejects.toMatchObject({ status: 404 })
  const facilitator = await anActor('FACILITATOR', { organizationId, unitId: unit.id })
  await expect(findMail(facilitator, mail.id)).rejects.toMatchObject({ status: 403 })
  await expect(findMail(await anActor('ADMIN'), mail.id)).rejects.toMatchObject({ status: 404 })
})
