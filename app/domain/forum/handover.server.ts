import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { record } from '../event/event.server.ts'
import { holdInvitation } from './invitation.server.ts'
import type { DeliveryWay } from './invitation.ts'

/** Notes that an invitation was handed over by hand: WhatsApp, a printed letter, a call. Twice is once. Answers whose. */
export async function handOverInvitation(
  actor: StaffActor,
  forumId: string,
  id: string,
  way: DeliveryWay = 'BY_HAND',
) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, actor, forumId, id)
    if (invitation.status !== 'DRAFT') return invitation
    await markSent(tx, invitation, way)
    await record(tx, actor, 'invitation.handed-over', invitation, { name: invitation.name, way })
    return invitation
  })
}

/** Moves a draft to sent, once something really left; never takes an answer back. */
export async function markSent(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  way: DeliveryWay,
) {
  await tx.invitation.updateMany({
    where: { organizationId, id, sentAt: null },
    data: { sentAt: now(), sentBy: way },
  })
  await tx.invitation.updateMany({
    where: { organizationId, id, status: 'DRAFT' },
    data: { status: 'SENT' },
  })
}
