import { db } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { followUpScope } from '../follow-up/follow-up.server.ts'

/** How many of them are shown before the whole list is offered. */
const shown = 5

/** What waits for the actor's verdict, whoever handed it in first: promises of others that are submitted. */
export async function listWaiting(actor: StaffActor) {
  authorize(actor, 'trace.view')
  const found = await db.followUp.findMany({
    where: {
      organizationId: actor.organizationId,
      status: 'SUBMITTED',
      AND: [
        followUpScope(actor),
        { OR: [{ ownerId: null }, { ownerId: { not: actor.membershipId } }] },
        { OR: [{ submittedById: null }, { submittedById: { not: actor.userId } }] },
      ],
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: shown + 1,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      number: true,
      recommendation: true,
      status: true,
      dueOn: true,
      submittedAt: true,
      unit: { select: { name: true } },
      forum: { select: { theme: true, year: true, timeZone: true } },
      _count: { select: { evidence: true } },
    },
  })
  return { rows: found.slice(0, shown), more: found.length > shown }
}
