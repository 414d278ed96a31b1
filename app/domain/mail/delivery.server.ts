import { setTimeout as wait } from 'node:timers/promises'
import { db } from '#db/client.server.ts'
import { env } from '#platform/env.server.ts'
import { log } from '#platform/log.server.ts'
import { type Delivery, type Mailer, mailer } from '#platform/mailer.server.ts'
import { linkPlace } from '../access/staff-invitation.ts'
import { newStaffLink } from '../access/staff-link.server.ts'
import { type Due, holdDue } from './due-mail.server.ts'
import { letterHtml } from './letter-html.ts'
import { settle } from './settlement.server.ts'

/** Letters that one round delivers. */
const round = 200

/**
 * Delivers what is due in the outbox, oldest first, and answers how many letters were tried. Several may
 * do so at once: each letter is held by one. A letter that left whole and was never answered is not sent
 * again unless a person says so. One whose process dies after the server took it is sent again under the same
 * Message-ID, so that mail programs know it for the same. When the server is away the round ends: the next
 * one tries another letter.
 */
export async function deliverDueMails(by: Mailer = mailer) {
  if (!by.available) return 0

  for (let tried = 0; tried < round; tried += 1) {
    const due = await holdDue()
    if (!due) return tried

    const text = await textOf(due)
    if (text === null) {
      await stop(due)
      continue
    }
    const delivery = await by.send({
      id: due.id,
      to: { address: due.recipient },
      subject: due.subject,
      text,
      html: letterHtml(text, env.BASE_URL),
      ...(due.unsubscribeUrl && { unsubscribeUrl: due.unsubscribeUrl }),
      ...(due.calendar && { calendar: { method: 'PUBLISH', content: due.calendar } }),
    })
    await persistently(() => db.$transaction((tx) => settle(tx, due, delivery)))
    if (isAway(delivery)) return tried + 1
  }
  return round
}

/** Whether no other letter would get through now either. */
const isAway = (delivery: Delivery) =>
  delivery.status === 'unanswered' ||
  (delivery.status === 'postponed' && delivery.concerns === 'server')

/**
 * What a letter says as it leaves. One that asks somebody to join the staff gets a link of its own only now,
 * so that the outbox holds no key; null when the invitation waits no longer.
 */
async function textOf({ organizationId, staffInvitationId, body }: Due) {
  if (!staffInvitationId) return body
  const link = await newStaffLink(db, { organizationId, id: staffInvitationId })
  return link && body.split(linkPlace).join(link)
}

const stop = ({ organizationId, id }: Due) =>
  db.outgoingMail.updateMany({
    where: { organizationId, id, status: { in: ['QUEUED', 'FAILED'] } },
    data: { status: 'CANCELLED', heldUntil: null },
  })

/** What left must not be forgotten because the database stumbles at that moment. */
async function persistently(write: () => Promise<void>) {
  for (const seconds of [1, 2, 5, 10, 20]) {
    try {
      return await write()
    } catch (error) {
      log.warn({ err: error }, 'the result of a delivery could not be written yet')
      await wait(seconds * 1000)
    }
  }
  return write()
}
