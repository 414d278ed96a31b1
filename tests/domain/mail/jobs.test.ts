import { afterAll, expect, test, vi } from 'vitest'
import { db } from '#db/client.server.ts'
import { inviteStakeholders } from '#domain/forum/invitation.server.ts'
import { sendInvitations } from '#domain/forum/invitation-mail.server.ts'
import { work } from '#domain/mail/jobs.server.ts'
import { listOutbox } from '#domain/mail/outbox.server.ts'
import { startJobs, stopEnqueueing } from '#platform/jobs.server.ts'
import { aHall } from '../../support/hall.ts'
import { aStakeholder } from '../../support/thread.ts'

// The whole way with a mail server that is configured: press Send, the job wakes, the letter arrives.

const smtp = await vi.hoisted(async () => {
  const { startSmtp } = await import('../../support/smtp.ts')
  const server = await startSmtp()
  process.env.SMTP_URL = server.url
  return server
})

const jobs = await startJobs()
await work(jobs)

afterAll(async () => {
  await stopEnqueueing()
  await jobs.stop(1_000)
  await smtp.stop()
})

test('who is invited and written to gets the letter, and the invitation counts as sent', async () => {
  const hall = await aHall()
  const people = []
  for (const name of ['Perwakilan media', 'Perwakilan akademisi', 'Perwakilan pengguna'])
    people.push(await aStakeholder(hall.admin, { name, email: `${people.length}@contoh.id` }))
  await inviteStakeholders(hall.organizer, hall.forum.id, {
    stakeholderIds: people.map(({ id }) => id),
  })

  const queued = await sendInvitations(hall.organizer, hall.forum.id)

  expect(queued).toBe(3)
  await expect.poll(() => smtp.mails.length, { timeout: 15_000 }).toBe(3)
  const statuses = async () =>
    (await db.invitation.findMany({ where: { forumId: hall.forum.id } })).map((row) => row.status)
  await expect.poll(statuses, { timeout: 10_000 }).toEqual(['SENT', 'SENT', 'SENT'])

  const { smtp: available, rows } = await listOutbox(hall.organizer, { cursor: {} })
  expect(available).toBe(true)
  expect(rows.map(({ status, attempts }) => [status, attempts])).toEqual([
    ['SENT', 1],
    ['SENT', 1],
    ['SENT', 1],
  ])
  for (const { raw } of smtp.mails) expect(raw).toContain('text/calendar')
}, 60_000)
