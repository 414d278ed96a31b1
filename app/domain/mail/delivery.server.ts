import { setTimeout as wait } from 'node:timers/promises'
import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { log } from '#platform/log.server.ts'
import { type Delivery, type Mailer, mailer } from '#platform/mailer.server.ts'
import { linkPlace } from '../access/staff-invitation.ts'
import { newStaffLink } from '../access/staff-link.server.ts'
import { record } from '../event/event.server.ts'
import { markSent } from '../forum/handover.server.ts'
import type { MailPurpose } from '../forum/mail.ts'
import { addressOnRecord } from './mail-privacy.ts'

/** Minutes to wait after each failed attempt; after the last the letter is given up. */
const patience = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720]

/** Minutes to wait when no letter gets through: that is nobody's attempt, and no letter is given up for it. */
const serverPatience = 2

/** Letters that one round delivers. */
const round = 200

/** How long a letter is one postman's: longer than any mail server is waited for, and than its result is written. */
const holdMs = 300_000

/**
 * Delivers what is due in the outbox, oldest first, and answers how many letters were tried. Several may
 * do so at once: each letter is held by one. A letter whose process dies after the server took it is sent
 * again under the same Message-ID, so that mail programs know it for the same. When the server is away
 * the round ends: the next one tries another letter.
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
      ...(due.unsubscribeUrl && { unsubscribeUrl: due.unsubscribeUrl }),
      ...(due.calendar && { calendar: { method: 'PUBLISH', content: due.calendar } }),
    })
    await persistently(() => db.$transaction((tx) => settle(tx, due, delivery)))
    if (delivery.status === 'postponed' && delivery.concerns === 'server') return tried + 1
  }
  return round
}

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

type Due = {
  organizationId: string
  id: string
  invitationId: string | null
  staffInvitationId: string | null
  forumId: string | null
  recipient: string
  subject: string
  body: string
  calendar: string | null
  purpose: MailPurpose
  attempts: number
  isPrivate: boolean
  unsubscribeUrl: string | null
}

/** The next letter, held without a lock: mail servers are slow, and nobody shall wait for them. */
async function holdDue() {
  const moment = now()
  const [due] = await db.$queryRaw<Due[]>`
    with due as materialized (
      select "organizationId", id from "OutgoingMail"
      where status in ('QUEUED', 'FAILED') and "nextAttemptAt" <= ${moment}
        and ("heldUntil" is null or "heldUntil" <= ${moment})
      order by "nextAttemptAt", id limit 1 for update skip locked
    )
    update "OutgoingMail" m set "heldUntil" = ${new Date(moment.getTime() + holdMs)}
    from due where m."organizationId" = due."organizationId" and m.id = due.id
    returning m."organizationId", m.id, m."invitationId", m."forumId",
      m."staffInvitationId", m.recipient, m.subject, m.body, m.calendar, m.purpose, m.attempts,
      m."isPrivate", m."unsubscribeUrl"`
  return due
}

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

/** Writes down what became of a letter. The invitation is held first, as everywhere. */
async function settle(tx: Tx, due: Due, delivery: Delivery) {
  const { organizationId, id, invitationId } = due
  if (invitationId)
    await tx.$queryRaw`select 1 from "Invitation"
      where "organizationId" = ${organizationId}::uuid and id = ${invitationId}::uuid for update`

  if (delivery.status === 'sent') return settleSent(tx, due, delivery.response)
  if (delivery.status !== 'unavailable') return settleFailed(tx, due, delivery)
  await tx.outgoingMail.updateMany({ where: { organizationId, id }, data: { heldUntil: null } })
}

async function settleSent(tx: Tx, due: Due, response: string) {
  const { organizationId, id, forumId, invitationId } = due
  const recipient = addressOnRecord(due)
  const { count } = await tx.outgoingMail.updateMany({
    where: { organizationId, id, status: { not: 'SENT' } },
    data: {
      status: 'SENT',
      sentAt: now(),
      attempts: due.attempts + 1,
      lastError: null,
      response: storable(response),
      heldUntil: null,
    },
  })
  if (count === 0) return

  const system = { kind: 'SYSTEM', organizationId } as const
  await record(tx, system, 'mail.sent', { id, forumId }, recipient)
  if (due.staffInvitationId)
    await record(tx, system, 'staff-invitation.sent', { id: due.staffInvitationId }, recipient)
  if (!invitationId || due.purpose !== 'LETTER') return

  await markSent(tx, { organizationId, id: invitationId }, 'EMAIL')
  await record(tx, system, 'invitation.sent', { id: invitationId, forumId }, recipient)
}

/** What a server said, as the database can keep it. */
const storable = (said: string) => said.replaceAll('\0', '').slice(0, 500)

type Failure = Extract<Delivery, { status: 'refused' | 'postponed' }>

async function settleFailed(tx: Tx, due: Due, delivery: Failure) {
  const { organizationId, id } = due
  const ofServer = delivery.status === 'postponed' && delivery.concerns === 'server'
  const minutes = ofServer ? serverPatience : patience[due.attempts]
  const givenUp = delivery.status === 'refused' || minutes === undefined

  // A letter that was stopped meanwhile stays stopped.
  const { count } = await tx.outgoingMail.updateMany({
    where: { organizationId, id, status: { in: ['QUEUED', 'FAILED'] } },
    data: {
      status: givenUp ? 'UNDELIVERABLE' : 'FAILED',
      attempts: due.attempts + (ofServer ? 0 : 1),
      lastError: storable(delivery.reason),
      nextAttemptAt: new Date(now().getTime() + (minutes ?? 0) * 60_000),
      heldUntil: null,
    },
  })
  if (givenUp && count > 0) await noteGivenUp(tx, due, delivery.reason)
}

async function noteGivenUp(tx: Tx, due: Due, reason: string) {
  const { organizationId, forumId, invitationId } = due
  const system = { kind: 'SYSTEM', organizationId } as const
  const details = due.isPrivate ? {} : { ...addressOnRecord(due), reason: storable(reason) }
  await record(tx, system, 'mail.failed', due, details)
  if (due.staffInvitationId)
    await record(tx, system, 'staff-invitation.failed', { id: due.staffInvitationId }, details)
  if (invitationId && due.purpose === 'LETTER')
    await record(tx, system, 'invitation.failed', { id: invitationId, forumId }, details)
}
