import type { Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { recordAll } from '../event/event.server.ts'

/** Makes every proposed row of a forum an agreed promise, in the transaction that records the signing. */
export async function agreeFollowUps(
  tx: Tx,
  actor: Actor,
  forum: { organizationId: string; id: string },
) {
  const agreed = await tx.followUp.updateManyAndReturn({
    where: { organizationId: forum.organizationId, forumId: forum.id, status: 'PROPOSED' },
    data: { status: 'AGREED', agreedAt: now(), updatedAt: now() },
    select: { id: true, number: true },
  })
  await recordAll(
    tx,
    actor,
    'follow-up.agreed',
    agreed.map(({ id, number }) => ({ id, forumId: forum.id, details: { number } })),
  )
}
