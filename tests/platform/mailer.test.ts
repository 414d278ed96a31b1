import { expect, onTestFinished, test } from 'vitest'
import { createMailer, type Letter } from '#platform/mailer.server.ts'
import { type SmtpTemper, startSmtp } from '../support/smtp.ts'

const letter: Letter = {
  id: '019abc00-0000-7000-8000-000000000001',
  to: { name: 'Perwakilan tokoh agama', address: 'tokoh@example.org' },
  subject: 'Undangan Forum Konsultasi Publik — Kecamatan Mojoroto',
  text: 'Bapak/Ibu diundang.',
}

const from = 'Rembug <rembug@kedirikota.go.id>'
const patience = {
  dnsTimeout: 1000,
  connectionTimeout: 1000,
  greetingTimeout: 300,
  socketTimeout: 1000,
  total: 2000,
}

test('a letter arrives with its calendar file and under its own id', async () => {
  const smtp = await aServer('accept')
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'

  const delivery = await createMailer(smtp.url, from).send({
    ...letter,
    calendar: { method: 'PUBLISH', content },
    attachments: [{ name: 'peta.txt', mediaType: 'text/plain', content: Buffer.from('peta') }],
  })

  expect(delivery).toMatchObject({ status: 'sent' })
  const [mail] = smtp.mails
  expect(mail).toMatchObject({ from: 'rembug@kedirikota.go.id', to: ['tokoh@example.org'] })
  expect(mail?.raw).toContain(`Message-ID: <${letter.id}@kedirikota.go.id>`)
  expect(mail?.raw).toContain('text/calendar; charset=utf-8; method=PUBLISH')
  expect(mail?.raw).toContain('filename=undangan.ics')
  expect(mail?.raw).toContain('filename=peta.txt')
})

test('a recipient refused with 5xx is refused for good, with the server’s own words', async () => {
  const smtp = await aServer('refuse')
  const delivery = await createMailer(smtp.url, from).send(letter)

  expect(delivery).toMatchObject({ status: 'refused', reason: expect.stringContaining('No such') })
})

test('a letter refused for its content is refused for good', async () => {
  const smtp = await aServer('refuse-data')
  expect(await createMailer(smtp.url, from).send(letter)).toMatchObject({ status: 'refused' })
})

test('greylisting is worth another try', async () => {
  const smtp = await aServer('greylist')
  expect(await createMailer(smtp.url, from).send(letter)).toMatchObject({ status: 'postponed' })
})

test('a wrong password is the server’s matter, not the letter’s', async () => {
  const smtp = await aServer('require-password')
  const url = smtp.url.replace('smtp://', 'smtp://rembug:salah@')

  expect(await createMailer(url, from).send(letter)).toMatchObject({ status: 'postponed' })
})

test('a server that never greets holds nobody up', async () => {
  const smtp = await aServer('hang')
  const began = performance.now()

  const delivery = await createMailer(smtp.url, from, patience).send(letter)

  expect(delivery).toMatchObject({ status: 'postponed' })
  expect(performance.now() - began).toBeLessThan(2500)
})

test('a server that is away is worth another try', async () => {
  const smtp = await startSmtp('accept')
  await smtp.stop()

  expect(await createMailer(smtp.url, from).send(letter)).toMatchObject({ status: 'postponed' })
})

test('without a mail server nothing pretends to be sent', async () => {
  const mailer = createMailer(undefined, from)

  expect(mailer.available).toBe(false)
  expect(await mailer.send(letter)).toEqual({ status: 'unavailable' })
})

test('a subject cannot smuggle in a header', async () => {
  const smtp = await aServer('accept')
  await createMailer(smtp.url, from).send({ ...letter, subject: 'Halo\r\nBcc: mata@mata.id' })

  expect(smtp.mails[0]?.to).toEqual(['tokoh@example.org'])
  expect(smtp.mails[0]?.raw).not.toMatch(/^Bcc:/m)
})

async function aServer(temper: SmtpTemper) {
  const smtp = await startSmtp(temper)
  onTestFinished(smtp.stop)
  return smtp
}
