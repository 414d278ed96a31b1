import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { feedbackIdOf, submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anInput, aStage, eventsOf } from './stage.ts'

test('sending the same form again is the same submission with the same code', async () => {
  const { actor, doors } = await aStage()

  for (const door of Object.values(doors)) {
    const input = anInput({ identity: 'ANONYMOUS' })
    const first = await submitFeedback(actor, door, input)
    expect(await submitFeedback(actor, door, input)).toEqual(first)
    expect(await eventsOf(first.id)).toHaveLength(1)
  }
})

test('fifty parallel submissions of one form leave one input, one event, one code', async () => {
  const { actor, doors, forum } = await aStage()
  const input = anInput()

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => submitFeedback(actor, doors.invitation, input)),
  )

  expect(new Set(answers.map(({ trackingCode }) => trackingCode)).size).toBe(1)
  expect(await db.feedback.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await db.event.count({ where: { forumId: forum.id } })).toBe(1)
})

test('a form that was sent and then changed is not answered as if it were stored', async () => {
  const { actor, doors } = await aStage()
  const input = anInput()
  await submitFeedback(actor, doors.forum, input)

  await expect(
    submitFeedback(actor, doors.forum, { ...input, text: 'Masukan lain' }),
  ).rejects.toMatchObject({ field: 'text' })
})

test('the answer is repeated after the window closed, and never through another forum', async () => {
  const stage = await aStage()
  const other = await aForum(stage.organizationId, stage.unit.id, 'IN_SESSION')
  const input = anInput()
  const first = await submitFeedback(stage.actor, stage.doors.forum, input)

  await db.forum.updateMany({ where: { id: stage.forum.id }, data: { status: 'FOLLOW_UP' } })

  expect(await submitFeedback(stage.actor, stage.doors.forum, input)).toEqual(first)
  await expect(
    submitFeedback(stage.actor, { kind: 'FORUM', code: other.code }, input),
  ).rejects.toMatchObject({ field: 'text' })
})

test('the stored id keeps the time of the form and hides its secret', () => {
  const made = newId()
  const stored = feedbackIdOf(made)

  expect(stored).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stored.slice(0, 13)).toBe(made.slice(0, 13))
  expect(stored.slice(15)).not.toBe(made.slice(15))
  expect(feedbackIdOf(made)).toBe(stored)
  expect(feedbackIdOf(crypto.randomUUID())[14]).toBe('8')
})
