import type { ForumStatus } from '#domain/forum/forum.ts'
import { nextMoveOf } from '#domain/forum/forum-next.ts'
import { m } from '#messages'
import { formatDateTime, formatDue } from './format.ts'

/** Where a move of a forum is made. */
export function movePath(
  from: ForumStatus,
  to: ForumStatus,
  { organization, forumId }: { organization: string; forumId: string },
) {
  return `/${organization}/kelola/forum/${forumId}/${moveOf(from, to).path}`
}

/** What a move is called: "Umumkan forum". */
export function moveLabel(from: ForumStatus, to: ForumStatus) {
  return moveOf(from, to).label()
}

type Timed = { status: ForumStatus; startsAt: Date | null; timeZone: string }

/** Where a forum stands, in a sentence: what comes next, or how long until it begins. */
export function nextSentence({ status, startsAt, timeZone }: Timed, gaps: number, now: Date) {
  if (status === 'IN_SESSION') return m.forum_lead_in_session()
  if (status === 'CANCELLED') return m.forum_lead_cancelled()
  if (status === 'CLOSED') return m.forum_lead_closed()
  if (status === 'ARCHIVED') return m.forum_lead_archived()
  if (status === 'ANNOUNCED' && startsAt && startsAt > now) {
    const due = formatDue(startsAt, now, timeZone)
    return m.forum_lead_announced({ due, time: formatDateTime(startsAt, timeZone) })
  }

  const next = nextMoveOf(status)
  const move = next ? moveLabel(status, next) : ''
  return gaps > 0 ? m.forum_lead_missing({ count: gaps, move }) : m.forum_lead_ready({ move })
}

type Move = { path: string; label: () => string }

function moveOf(from: ForumStatus, to: ForumStatus): Move {
  if (from === 'POSTPONED' && to === 'PLANNED')
    return { path: 'penjadwalan-ulang', label: m.forum_rescheduling_title }
  if (from === 'REPORTED' && to === 'FOLLOW_UP')
    return { path: 'pembukaan-kembali', label: m.forum_reopening_title }
  return moves[to]
}

const moves: Record<ForumStatus, Move> = {
  DRAFT: { path: '', label: m.forum_edit_title },
  PLANNED: { path: 'penjadwalan', label: m.forum_planning_title },
  ANNOUNCED: { path: 'pengumuman', label: m.forum_announcement_title },
  IN_SESSION: { path: 'pembukaan', label: m.forum_opening_title },
  FORMULATING: { path: 'perumusan', label: m.forum_formulation_title },
  MINUTES_SIGNING: { path: 'berita-acara/pembukaan', label: m.record_open },
  FOLLOW_UP: { path: 'berita-acara', label: m.record_gather },
  REPORTED: { path: 'laporan', label: m.forum_report_title },
  CLOSED: { path: 'penutupan', label: m.forum_closing_title },
  POSTPONED: { path: 'penundaan', label: m.forum_postponement_title },
  CANCELLED: { path: 'pembatalan', label: m.forum_cancellation_title },
  ARCHIVED: { path: 'pengarsipan', label: m.forum_archiving_title },
}
