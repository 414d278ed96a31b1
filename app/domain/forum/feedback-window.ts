import type { ForumStatus } from './forum.ts'

/** What decides whether a forum takes feedback from participants and the public. */
export type FeedbackWindowFacts = {
  status: ForumStatus
  startsAt: Date | null
  endsAt: Date | null
  feedbackOpensAt: Date | null
  feedbackClosesAt: Date | null
  announcedAt: Date | null
}

export type FeedbackWindow = 'NOT_YET' | 'OPEN' | 'OVER'

/** How long a forum listens after its end when nothing else was set. */
export const defaultFeedbackDays = 7

/**
 * From when until when a forum takes feedback. Nothing set: from the announcement until seven days after the
 * end. `closesAt` null: no end is known yet.
 */
export function feedbackWindowOf(forum: FeedbackWindowFacts) {
  const end = forum.endsAt ?? forum.startsAt
  const usual = end ? new Date(end.getTime() + defaultFeedbackDays * 86_400_000) : null
  return {
    opensAt: forum.feedbackOpensAt ?? forum.announcedAt,
    closesAt: forum.feedbackClosesAt ?? usual,
  }
}

/**
 * Whether the forum takes feedback at this moment. It does between announcement and the signing of the Berita
 * Acara, within its window. Formulating ends it too, so that nothing arrives behind the backs of those who
 * agree, unless an explicit closing time promised people to listen for longer.
 */
export function isFeedbackOpen(forum: FeedbackWindowFacts, now: Date) {
  return feedbackWindowState(forum, now) === 'OPEN'
}

/** Not yet, open, or over; a forum that is not announced, postponed or cancelled listens to nobody. */
export function feedbackWindowState(forum: FeedbackWindowFacts, now: Date): FeedbackWindow {
  if (before.has(forum.status)) return 'NOT_YET'
  if (!listening.has(forum.status)) return 'OVER'
  if (forum.status === 'FORMULATING' && !forum.feedbackClosesAt) return 'OVER'

  const { opensAt, closesAt } = feedbackWindowOf(forum)
  if (opensAt && now < opensAt) return 'NOT_YET'
  return closesAt && now >= closesAt ? 'OVER' : 'OPEN'
}

const before: ReadonlySet<ForumStatus> = new Set(['DRAFT', 'PLANNED', 'POSTPONED'])
const listening: ReadonlySet<ForumStatus> = new Set(['ANNOUNCED', 'IN_SESSION', 'FORMULATING'])
