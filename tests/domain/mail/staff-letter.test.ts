import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { openStaffInvitation } from '#domain/access/staff-acceptance.server.ts'
import { inviteStaff, resendStaffInvitation } from '#domain/access/staff-invitation.server.ts'
import { deliverDueMails } from '#domain/mail/delivery.server.ts'
import { now, setClock } from '#platform/clock.server.ts'
import { createMailer } from '#platform/mailer.server.ts'
import { anActor } from '../../support/factories.ts'
import { actionsAbout } from '../../support/hall.ts'
import { type SmtpTemper, startSmtp } from '../../support/smtp.ts'
import { newcomer } from '../access/invited.ts'

// A letter that asks somebody to join gets its link as it leaves; the outbox never holds a key.

beforeEach(() => db.outgoingMail.deleteMany())

async function aServer(temper: SmtpTemper = 'accept') {
  const smtp = await startSmtp(temper)
  onTestFinished(smtp.stop)
  return { ...smtp, mailer: createMailer(smtp.url, 'Rembug <rembug@kedirikota.go.id>') }
}

/** The different links in a letter as it came over the wire, as text and as HTML. */
function linksIn(raw: string) {
  const text = raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  const found = new Set(text.match(/[\w-]+\/bergabung\/[\w-]{65}/g))
  return [...found].map((link) => {
    const [organization = '', , token = ''] = link.split('/')
    return { organization, token }
  })
}

const after = (days: number) =>
  onTestFinished(setClock(new Date(now().getTime() + days * 86_400_000)))
const letters = () => db.outgoingMail.findMany({ orderBy: { createdAt: 'asc' } })

test('the letter that leaves carries a link that opens the invitation, and the outbox does not', async () => {
  const admin = await anActor('ADMIN')
  const smtp = await aServer()
  const { id } = await inviteStaff(admin, newcomer())

  await deliverDueMails(smtp.mailer)

  const [link] = linksIn(smtp.mails[0]?.raw ?? '')
  expect(await openStaffInvitation(link ?? { organization: '', token: '' })).toMatchObject({ id })
  const kept = JSON.stringify([
    await letters(),
    await db.staffInvitation.findMany(),
    await db.event.findMany(),
  ])
  expect(kept).not.toContain(link?.token.slice(22))
  expect(await letters()).toMatchObject([{ status: 'SENT' }])
  expect(await actionsAbout(id)).toEqual(['staff-invitation.created', 'staff-invitation.sent'])
})

test('a letter that was put off carries a new link when it leaves at last', async () => {
  const admin = await anActor('ADMIN')
  const smtp = await aServer('greylist')
  const { id } = await inviteStaff(admin, newcomer())
  await deliverDueMails(smtp.mailer)
  expect(await letters()).toMatchObject([{ status: 'FAILED' }])
  after(1)

  const patient = await aServer()
  await deliverDueMails(patient.mailer)

  const [link] = linksIn(patient.mails[0]?.raw ?? '')
  expect(await openStaffInvitation(link ?? { organization: '', token: '' })).toMatchObject({ id })
})

test('a letter of an invitation whose time is over does not leave', async () => {
  const admin = await anActor('ADMIN')
  const smtp = await aServer()
  const { id } = await inviteStaff(admin, newcomer())
  after(8)

  await deliverDueMails(smtp.mailer)
  expect([smtp.mails.length, (await letters()).map(({ status }) => status)]).toEqual([
    0,
    ['CANCELLED'],
  ])

  await resendStaffInvitation(admin, id)
  await deliverDueMails(smtp.mailer)
  expect(linksIn(smtp.mails[0]?.raw ?? '')).toHaveLength(1)
})

test('an address that takes no letters is told of in the invitation’s history', async () => {
  const admin = await anActor('ADMIN')
  const smtp = await aServer('refuse')
  const { id } = await inviteStaff(admin, newcomer())

  await deliverDueMails(smtp.mailer)

  expect(await letters()).toMatchObject([{ status: 'UNDELIVERABLE' }])
  expect(await actionsAbout(id)).toContain('staff-invitation.failed')
})
