import { db } from '#db/client.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import type { InboxFilter } from './inbox.schema.ts'
import { beyond, type Place } from './inbox.server.ts'
import { inboxCondition } from './inbox-condition.server.ts'
import { findPriorityNeighbours } from './priority.server.ts'
import type { Standing } from './priority.ts'

/** The inputs before and after one in the filtered list: newer and older, or more and less important. */
export async function findNeighbours(
  actor: Actor,
  filter: InboxFilter,
  place: Place,
  standing?: Standing,
) {
  authorize(actor, 'feedback.view')
  const condition = inboxCondition(actor, filter)
  const { organizationId } = actor
  if (filter.urut && filter.forum && standing) {
    const scope = { organizationId, forumId: filter.forum }
    return findPriorityNeighbours(condition, scope, { ...place, ...standing })
  }
  const [row] = await db.$queryRaw<Array<{ newer: string | null; older: string | null }>>`
    select
      (select f."id" from "Feedback" f where ${condition} and ${beyond(place, '>')}
        order by f."createdAt", f."id" limit 1) as "newer",
      (select f."id" from "Feedback" f where ${condition} and ${beyond(place, '<')}
        order by f."createdAt" desc, f."id" desc limit 1) as "older"`
  return row ?? { newer: null, older: null }
}
