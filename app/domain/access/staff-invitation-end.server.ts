import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { record } from '../event/event.server.ts'
import { stopMails } from '../mail/outbox.server.ts'
import type { Actor } from './actor.ts'

/** Takes back the invitation of somebody who was added meanwhile without it. */
export async function endOpenInvitation(tx: Tx, actor: Actor, email: string) {
  const { organizationId } = actor
  const open = await tx.staffInvitation.findUnique({
    where: { organizationId_openEmail: { organizationId, openEmail: email } },
    select: { id: true, name: true },
  })
  if (!open) return

  const { count } = await tx.staffInvitation.updateMany({
    where: { organizationId, id: open.id, openEmail: email },
    data: { withdrawnAt: now(), openEmail: null },
  })
  if (count === 0) return
  await stopMails(tx, { organizationId, staffInvitationId: open.id })
  await record(tx, actor, 'staff-invitation.withdrawn', open, { name: open.name, email })
}
