import { expect, test } from 'vitest'
import { postponementSchema, reasonSchema } from '#domain/forum/forum-moves.schema.ts'
import { cancelForum, postponeForum, rescheduleForum } from '#domain/forum/schedule.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { aPlannableForum, eventsOf, newDate } from './plannable.ts'

const reason = { reason: 'Aula dipakai untuk pengungsian.' }

test('a postponed forum keeps its reason, gets its new date in its own zone and is planned again', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aPlannableForum(actor, { status: 'ANNOUNCED', timeZone: 'Asia/Makassar' })

  const postponed = await postponeForum(actor, forum.id, {
    ...reason,
    startsAt: null,
    endsAt: null,
  })
  const planned = await rescheduleForum(actor, forum.id, newDate())

  expect(postponed).toMatchObject({ status: 'POSTPONED', statusReason: reason.reason })
  expect(postponed.startsAt).toEqual(forum.startsAt)
  expect(planned).toMatchObject({ status: 'PLANNED', statusReason: null })
  expect(planned.startsAt?.toISOString()).toBe('2035-03-01T01:00:00.000Z')
  expect(await eventsOf(forum.id)).toEqual(['forum.postponed', 'forum.rescheduled'])
})

test('a forum is postponed to a known date, never to one that has passed', async () => {
  const actor = await anActor()
  const forum = await aPlannableForum(actor, { status: 'PLANNED' })
  const to = (startsAt: string, endsAt = '') =>
    postponementSchema.parse({ ...reason, startsAt, endsAt })

  await expect(postponeForum(actor, forum.id, to('2020-01-01T09:00'))).rejects.toMatchObject({
    field: 'startsAt',
  })
  const postponed = await postponeForum(actor, forum.id, to('2035-03-01T09:00', '2035-03-01T12:00'))

  expect(postponed.startsAt?.toISOString()).toBe('2035-03-01T02:00:00.000Z')
  expect(postponementSchema.safeParse({ ...reason, endsAt: '2035-03-01T12:00' }).success).toBe(
    false,
  )
})

test('putting off and calling off need a reason', async () => {
  expect(reasonSchema.safeParse({ reason: ' \r\n ' }).success).toBe(false)
  expect(postponementSchema.safeParse({}).success).toBe(false)

  const actor = await anActor()
  const forum = await aForum(actor, { status: 'ANNOUNCED' })
  expect(await cancelForum(actor, forum.id, reason)).toMatchObject({
    status: 'CANCELLED',
    statusReason: reason.reason,
  })
})
