import { env } from '#platform/env.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { findForumOfUnit } from '../forum/forum.server.ts'
import { isPublicForum } from '../forum/forum-visibility.ts'

/** What hangs at the door: the forum, and the address that opens self check-in. */
export async function readPoster(actor: StaffActor, forumId: string, slug: string) {
  authorize(actor, 'attendance.record')
  const forum = await findForumOfUnit(actor, forumId)
  const { theme, startsAt, endsAt, timeZone, place, onlineUrl, code, walkInsWelcome } = forum
  const door = `${env.BASE_URL}/${slug}/ikut`
  return {
    ...{ id: forum.id, theme, startsAt, endsAt, timeZone, place, onlineUrl, code, walkInsWelcome },
    isPublic: isPublicForum(forum),
    unit: forum.unit.name,
    url: `${door}/${code}`,
    /** As people type it. */
    address: door.replace(/^https?:\/\//, ''),
  }
}
