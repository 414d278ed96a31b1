import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { Delivery } from '#platform/mailer.server.ts'
import { record } from '../event/event.server.ts'
import { markSent } from '../forum/handover.server.ts'
import type { Due } from './due-mail.server.ts'
import { addressOnRecord } from './mail-privacy.ts'

/** Minutes to wait after each failed attempt; after the last the letter is given up. */
const patience = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720]

/** Minutes to wait when no letter gets through: that is nobody's attempt, and no letter is given up for it. */
const serverPatience = 2

/** Writes down what became of a letter. The invitation is held first, as everywhere. */
export async function settle(tx: Tx, due: Due, delivery: Delivery) {
  const { organizationId, id, invitationId } = due
  if (invitationId)
    await tx.$queryRaw`select 1 from "Invitation"
      where "organizationId" = ${organizationId}::uuid and id = ${invitationId}::uuid for update`

  if (delivery.status === 'sent') return settleSent(tx, due, delivery.response)
  if (delivery.status === 'unanswered') return settleUncertain(tx, due, delivery.reason)
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

/** The server may have it: sent again it may come twice, forgotten it may be lost. People are told, and decide. */
async function settleUncertain(tx: Tx, due: Due, reason: string) {
  const { organizationId, id, forumId, attempts } = due
  const { count } = await tx.outgoingMail.updateMany({
    where: { organizationId, id, status: { in: ['QUEUED', 'FAILED'] } },
    data: {
      status: 'UNCERTAIN',
      attempts: attempts + 1,
      lastError: storable(reason),
      heldUntil: null,
    },
  })
  const system = { kind: 'SYSTEM', organizationId } as const
  if (count > 0) await record(tx, system, 'mail.unanswered', { id, forumId }, addressOnRecord(due))
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
