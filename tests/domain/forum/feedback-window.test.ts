import { expect, test } from 'vitest'
import {
  feedbackWindowOf,
  feedbackWindowState,
  isFeedbackOpen,
} from '#domain/forum/feedback-window.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'

const at = (text: string) => new Date(`${text}Z`)

const forum = {
  status: 'ANNOUNCED' as ForumStatus,
  announcedAt: at('2026-09-20T00:00'),
  startsAt: at('2026-10-07T02:00'),
  endsAt: at('2026-10-07T05:00'),
  feedbackOpensAt: null as Date | null,
  feedbackClosesAt: null as Date | null,
}

test('a forum listens from its announcement until seven days after its end', () => {
  expect(feedbackWindowOf(forum)).toEqual({
    opensAt: at('2026-09-20T00:00'),
    closesAt: at('2026-10-14T05:00'),
  })
  expect(isFeedbackOpen(forum, at('2026-09-20T00:00'))).toBe(true)
  expect(isFeedbackOpen({ ...forum, status: 'IN_SESSION' }, at('2026-10-14T04:59'))).toBe(true)
  expect(feedbackWindowState(forum, at('2026-10-14T05:00'))).toBe('OVER')
})

test('an explicit window is kept to the minute', () => {
  const explicit = {
    ...forum,
    feedbackOpensAt: at('2026-10-01T00:00'),
    feedbackClosesAt: at('2026-10-31T00:00'),
  }

  expect(feedbackWindowState(explicit, at('2026-09-30T23:59'))).toBe('NOT_YET')
  expect(feedbackWindowState(explicit, at('2026-10-01T00:00'))).toBe('OPEN')
  expect(feedbackWindowState(explicit, at('2026-10-31T00:00'))).toBe('OVER')
})

test('formulating ends the usual window, but not one that was promised', () => {
  const formulating = { ...forum, status: 'FORMULATING' as const }
  const now = at('2026-10-08T00:00')

  expect(isFeedbackOpen(formulating, now)).toBe(false)
  expect(isFeedbackOpen({ ...formulating, feedbackClosesAt: at('2026-10-31T00:00') }, now)).toBe(
    true,
  )
})

test('before the announcement and from signing on nobody is listened to, whatever the window says', () => {
  const open = {
    ...forum,
    feedbackOpensAt: at('2020-01-01T00:00'),
    feedbackClosesAt: at('2099-01-01T00:00'),
  }
  const now = at('2026-10-08T00:00')
  const states = (
    ['DRAFT', 'PLANNED', 'POSTPONED', 'CANCELLED', 'MINUTES_SIGNING', 'CLOSED'] as const
  ).map((status) => feedbackWindowState({ ...open, status }, now))

  expect(states).toEqual(['NOT_YET', 'NOT_YET', 'NOT_YET', 'OVER', 'OVER', 'OVER'])
})

test('a forum without an end listens until seven days after its start, without a date without end', () => {
  expect(feedbackWindowOf({ ...forum, endsAt: null }).closesAt).toEqual(at('2026-10-14T02:00'))
  expect(feedbackWindowOf({ ...forum, startsAt: null, endsAt: null }).closesAt).toBeNull()
})
