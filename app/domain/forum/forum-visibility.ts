import type { ForumStatus } from './forum.ts'

/** The states of a forum that took place: what counts as a review of the services it covered. */
export const heldForumStatuses = [
  'IN_SESSION',
  'FORMULATING',
  'MINUTES_SIGNING',
  'FOLLOW_UP',
  'REPORTED',
  'CLOSED',
  'ARCHIVED',
] as const satisfies readonly ForumStatus[]

/** The states of a forum that everybody may read about. */
export const publicForumStatuses = [
  'ANNOUNCED',
  ...heldForumStatuses,
] as const satisfies readonly ForumStatus[]

/** What was announced stays public when it is postponed, given a new date or cancelled, so that people learn of it. */
export const publicOnceAnnounced = [
  'PLANNED',
  'POSTPONED',
  'CANCELLED',
] as const satisfies readonly ForumStatus[]

export function isPublicForum(forum: { status: ForumStatus; announcedAt: Date | null }) {
  if (publicForumStatuses.some((status) => status === forum.status)) return true
  return forum.announcedAt !== null && publicOnceAnnounced.some((status) => status === forum.status)
}

/** Whether the facts of a forum may still be edited: until its record is up for signature. */
export function isChangeable(status: ForumStatus) {
  return changeable.has(status)
}

const changeable: ReadonlySet<ForumStatus> = new Set([
  'DRAFT',
  'PLANNED',
  'ANNOUNCED',
  'IN_SESSION',
  'FORMULATING',
  'POSTPONED',
])
