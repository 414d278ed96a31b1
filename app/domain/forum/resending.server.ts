import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { holdInvitation } from './invitation.server.ts'
import { queueLetters, requireSendable } from './invitation-mail.server.ts'

/**
 * Sends somebody their letter by e-mail again: a new letter, the same link. It goes to the address that the
 * registry has today, so that a corrected one is enough after a bounce. One at a time is on its way.
 */
export async function resendInvitation(actor: StaffActor, forumId: string, id: string) {
  authorize(actor, 'forum.invite')

  await db.$transaction(async (tx) => {
    const { forum, ...held } = await holdInvitation(tx, actor, forumId, id)
    if (held.status === 'ATTENDED')
      throw new RuleViolation('form', m.invitation_error_attended_already())
    requireSendable(forum)
    await requireNothingOnTheWay(tx, held)

    const contact = await contactOf(tx, held)
    const { email } = contact
    if (!email) throw new RuleViolation('form', m.invitation_error_no_address())
    await tx.invitation.update({
      where: { organizationId_id: { organizationId: held.organizationId, id: held.id } },
      data: contact,
      select: { id: true },
    })
    await queueLetters(tx, actor, forum, [{ ...held, email }])
    const details = {
      recipient: email,
      ...(email !== held.email && { recipientBefore: held.email }),
    }
    await record(tx, actor, 'invitation.resent', { id: held.id, forumId: forum.id }, details)
  })
}

type Key = { organizationId: string; id: string }

async function requireNothingOnTheWay(tx: Tx, { organizationId, id }: Key) {
  const waiting = await tx.outgoingMail.count({
    where: {
      ...{ organizationId, invitationId: id, purpose: 'LETTER' },
      status: { in: ['QUEUED', 'FAILED'] },
    },
  })
  if (waiting > 0) throw new RuleViolation('form', m.invitation_error_on_the_way())
}

type Reached = Key & { stakeholderId: string; email: string | null; phone: string | null }

/** How the registry reaches them today; what it does not know stays as it was on the invitation. */
async function contactOf(tx: Tx, { organizationId, stakeholderId, email, phone }: Reached) {
  const today = await tx.stakeholder.findUnique({
    where: { organizationId_id: { organizationId, id: stakeholderId } },
    select: { email: true, phone: true },
  })
  return { email: today?.email ?? email, phone: today?.phone ?? phone }
}
