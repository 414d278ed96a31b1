import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { isFeedbackOpen } from '#domain/forum/feedback-window.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anInput, aStage } from './stage.ts'

test('the statement and the pure rule agree on when a forum listens', async () => {
  const stage = await aStage()
  const { organizationId, unit, actor } = stage
  const hours = (count: number) => new Date(Date.UTC(2026, 9, 7, count))
  const windows = [
    {},
    { feedbackOpensAt: hours(1) },
    { feedbackClosesAt: hours(0) },
    { feedbackClosesAt: hours(1) },
    { announcedAt: hours(1) },
    { announcedAt: hours(1), feedbackOpensAt: hours(-1) },
    { startsAt: hours(-7 * 24), endsAt: null },
    { startsAt: hours(-9 * 24), endsAt: hours(-7 * 24 + 1) },
    { endsAt: hours(-8 * 24), feedbackClosesAt: hours(2) },
  ]

  for (const status of forumStatuses) {
    for (const window of windows) {
      const { id, code } = await aForum(organizationId, unit.id, status)
      const forum = await db.forum.update({
        where: { organizationId_id: { organizationId, id } },
        data: { announcedAt: hours(-24), ...window },
      })
      const restoreClock = setClock(hours(0))
      const outcome = await submitFeedback(actor, { kind: 'FORUM', code }, anInput()).then(
        () => true,
        () => false,
      )
      restoreClock()
      expect({ status, window, outcome }).toEqual({
        status,
        window,
        outcome: isFeedbackOpen(forum, hours(0)),
      })
    }
  }
})

test('a closed or postponed forum says so, and stores nothing', async () => {
  for (const status of ['FOLLOW_UP', 'POSTPONED'] as const) {
    const { actor, doors, forum } = await aStage({ status })
    for (const door of Object.values(doors)) {
      await expect(submitFeedback(actor, door, anInput())).rejects.toMatchObject({
        name: 'RuleViolation',
        field: 'form',
      })
    }
    expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(0)
  }
})

test('a draft refuses its invitees with a sentence; strangers do not know of it', async () => {
  const { actor, doors } = await aStage({ status: 'DRAFT' })

  await expect(submitFeedback(actor, doors.invitation, anInput())).rejects.toMatchObject({
    field: 'form',
  })
  await expect(submitFeedback(actor, doors.forum, anInput())).rejects.toMatchObject({ status: 404 })
})
