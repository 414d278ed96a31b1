import { db } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { holdForumForChange } from './forum.server.ts'
import { moveForum } from './forum-move.server.ts'

/** Opens an announced forum on its day: check-in begins. */
export async function openForum(actor: Actor, forumId: string) {
  authorize(actor, 'forum.open')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return moveForum(tx, actor, forum, {
      to: 'IN_SESSION',
      action: 'forum.opened',
      data: { openedAt: now() },
    })
  })
}

/** Closes attendance; from here problems and recommendations are agreed. */
export async function startFormulating(actor: Actor, forumId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return moveForum(tx, actor, forum, {
      to: 'FORMULATING',
      action: 'forum.formulating',
      facts: { attendanceClosed: true },
      data: { attendanceClosedAt: now() },
    })
  })
}
