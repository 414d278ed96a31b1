import type { ForumStatus } from '../forum/forum.ts'
import { nextMoveOf } from '../forum/forum-next.ts'

/** A forum as far as its next step is concerned. Days are `YYYY-MM-DD`. */
export type SteppingForum = {
  status: ForumStatus
  /** The day it is held; null when none is fixed. */
  day: string | null
  hasTeam: boolean
  hasMaterial: boolean
  hasGuests: boolean
  hasRows: boolean
  /** Rows nobody answers for, or without a day. */
  hasOpenRows: boolean
  hasUntriaged: boolean
  hasPublication: boolean
}

/** Where something is done first that keeps a forum from moving on. */
export type StepPlace =
  | 'tim'
  | 'bahan'
  | 'undangan'
  | 'kehadiran'
  | 'masukan'
  | 'rumusan'
  | 'publikasi'

export type ForumStep = { kind: 'PLACE'; place: StepPlace } | { kind: 'MOVE'; to: ForumStatus }

/**
 * The one next thing to do with a forum: what still keeps it from its next move, as the guards of the moves
 * have it, or that move. Who only runs the day opens it and receives people.
 */
export function forumStep(
  forum: SteppingForum,
  mayManage: boolean,
  today: string,
): ForumStep | null {
  const to = nextMoveOf(forum.status)
  if (!to) return null
  if (forum.status === 'IN_SESSION' && (!mayManage || forum.day === today)) {
    return { kind: 'PLACE', place: 'kehadiran' }
  }
  if (forum.status === 'ANNOUNCED' && forum.day && forum.day > today) return null
  const place = mayManage ? firstGap(forum) : null
  return place ? { kind: 'PLACE', place } : { kind: 'MOVE', to }
}

function firstGap(forum: SteppingForum): StepPlace | null {
  const gap = gaps[forum.status]?.find(([, isOpen]) => isOpen(forum))
  return gap ? gap[0] : null
}

type Gap = readonly [StepPlace, (forum: SteppingForum) => boolean]

const gaps: Partial<Record<ForumStatus, readonly Gap[]>> = {
  DRAFT: [['tim', ({ hasTeam }) => !hasTeam]],
  PLANNED: [
    ['undangan', ({ hasGuests }) => !hasGuests],
    ['bahan', ({ hasMaterial }) => !hasMaterial],
  ],
  IN_SESSION: [['masukan', ({ hasUntriaged }) => hasUntriaged]],
  FORMULATING: [['rumusan', ({ hasRows }) => !hasRows]],
  MINUTES_SIGNING: [['rumusan', ({ hasOpenRows }) => hasOpenRows]],
  FOLLOW_UP: [['publikasi', ({ hasPublication }) => !hasPublication]],
}
