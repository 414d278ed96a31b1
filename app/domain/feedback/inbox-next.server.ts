import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { beyond } from './inbox.server.ts'
import { inboxCondition } from './inbox-condition.server.ts'
import { findPriorityPage } from './priority.server.ts'

/**
 * The input to go on with after one was treated: the next older of the filtered list that still waits, else the
 * newest of those; where the most important come first, the most important one. A filter that asks for no state
 * asks for new ones.
 */
export async function findNext(actor: Actor, filter: InboxFilter, treatedId: string) {
  authorize(actor, 'feedback.view')
  const { organizationId } = actor
  const treated = await db.feedback.findUnique({
    where: { organizationId_id: { organizationId, id: treatedId } },
    select: { id: true, createdAt: true },
  })
  if (!treated) return null

  const waiting = inboxCondition(actor, { status: 'SUBMITTED', ...filter })
  if (filter.urut && filter.forum) {
    const others = Prisma.sql`${waiting} and f."id" <> ${treated.id}::uuid`
    const scope = { organizationId, forumId: filter.forum }
    const { places } = await findPriorityPage(others, scope, {}, 1)
    return places[0]?.id ?? null
  }
  const newestFirst = Prisma.sql`order by f."createdAt" desc, f."id" desc limit 1`
  const [row] = await db.$queryRaw<Array<{ id: string | null }>>`
    select coalesce(
      (select f."id" from "Feedback" f
        where ${waiting} and ${beyond(treated, '<')} ${newestFirst}),
      (select f."id" from "Feedback" f
        where ${waiting} and f."id" <> ${treated.id}::uuid ${newestFirst})) as "id"`
  return row?.id ?? null
}
