import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { type Delivery, type Mailer, mailer } from '#platform/mailer.server.ts'
import { record } from '../event/event.server.ts'
import { markSent } from '../forum/invitation.server.ts'

/** Minutes to wait after each failed attempt; after the last the letter is given up. */
const patience = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720]

/** Letters that one round delivers. */
const round = 200

/**
 * Delivers what is due in the outbox, oldest first, and answers how many letters were tried. Several
 * may do so at once: each letter is held by one. A letter whose process dies after the server took it
 * is sent again under the same Message-ID, so that mail programs know it for the same.
 */
export async function deliverDueMails(by: Mailer = mailer) {
  if (!by.available) return 0
  for (let tried = 0; tried < round; tried += 1) {
    if (!(await deliverNext(by))) return tried
  }
  return round
}

/** One letter, held while the mail server is spoken to. */
function deliverNext(by: Mailer) {
  return db.$transaction(
    async (tx) => {
      const due = await holdDue(tx)
      if (!due) return false
      const delivery = await by.send({
        id: due.id,
        to: { address: due.recipient },
        subject: due.subject,
        text: due.body,
        ...(due.calendar && { calendar: { method: 'PUBLISH', content: due.calendar } }),
      })
      await settle(tx, due, delivery)
      return true
    },
    { timeout: 90_000, maxWait: 10_000 },
  )
}

type Due = NonNullable<Awaited<ReturnType<typeof holdDue>>>

async function holdDue(tx: Tx) {
  const [due] = await tx.$queryRaw<
    {
      organizationId: string
      id: string
      invitationId: string | null
      forumId: string | null
      recipient: string
      subject: string
      body: string
      calendar: string | null
      attempts: number
    }[]
  >`select "organizationId", id, "invitationId", "forumId", recipient, subject, body, calendar, attempts
    from "OutgoingMail"
    where status in ('QUEUED', 'FAILED') and "nextAttemptAt" <= ${now()}
    order by "nextAttemptAt", id limit 1 for update skip locked`
  return due
}

async function settle(tx: Tx, due: Due, delivery: Delivery) {
  const { organizationId, id } = due
  const update = (data: object) =>
    tx.outgoingMail.update({
      where: { organizationId_id: { organizationId, id } },
      data,
      select: { id: true },
    })

  if (delivery.status === 'sent') {
    await update({ status: 'SENT', sentAt: now(), attempts: due.attempts + 1, lastError: null })
    await noteSent(tx, due)
    return
  }
  if (delivery.status === 'unavailable') return

  const wait = delivery.status === 'refused' ? undefined : patience[due.attempts]
  await update({
    status: wait === undefined ? 'UNDELIVERABLE' : 'FAILED',
    attempts: due.attempts + 1,
    lastError: delivery.reason.slice(0, 500),
    nextAttemptAt: new Date(now().getTime() + (wait ?? 0) * 60_000),
  })
  if (wait === undefined) await noteGivenUp(tx, due, delivery.reason)
}

async function noteSent(tx: Tx, { organizationId, id, forumId, invitationId, recipient }: Due) {
  const system = { kind: 'SYSTEM', organizationId } as const
  await record(tx, system, 'mail.sent', { id, forumId }, { recipient })
  if (!invitationId) return
  await markSent(tx, { organizationId, id: invitationId })
  await record(tx, system, 'invitation.sent', { id: invitationId, forumId }, { recipient })
}

async function noteGivenUp(tx: Tx, due: Due, reason: string) {
  const system = { kind: 'SYSTEM', organizationId: due.organizationId } as const
  const details = { recipient: due.recipient, reason: reason.slice(0, 300) }
  await record(tx, system, 'mail.failed', due, details)
  if (due.invitationId)
    await record(
      tx,
      system,
      'invitation.failed',
      { id: due.invitationId, forumId: due.forumId },
      details,
    )
}
