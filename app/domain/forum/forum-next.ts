import { type ForumStatus, forumMoves } from './forum.ts'

/** The move that carries a forum forward; null where nothing more is to be done, or nothing can. */
export function nextMoveOf(status: ForumStatus) {
  return forward[status]
}

/** The other moves a forum may make: putting off, calling off, opening again, archiving. */
export function otherMovesOf(status: ForumStatus) {
  return forumMoves[status].filter((to) => to !== forward[status])
}

const forward: Record<ForumStatus, ForumStatus | null> = {
  DRAFT: 'PLANNED',
  PLANNED: 'ANNOUNCED',
  ANNOUNCED: 'IN_SESSION',
  IN_SESSION: 'FORMULATING',
  FORMULATING: 'MINUTES_SIGNING',
  MINUTES_SIGNING: 'FOLLOW_UP',
  FOLLOW_UP: 'REPORTED',
  REPORTED: 'CLOSED',
  POSTPONED: 'PLANNED',
  CLOSED: null,
  CANCELLED: null,
  ARCHIVED: null,
}
