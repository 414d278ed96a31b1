import { expect, test } from 'vitest'
import { listForumsForCalendar } from '#domain/forum/calendar-feed.server.ts'
import {
  listComingForums,
  listForumYears,
  listPastForums,
} from '#domain/forum/public-calendar.server.ts'
import { aForum, anActor, aUnit, publicOf } from '../../support/factories.ts'
import { aFeedback, aFollowUp } from '../../support/thread.ts'

const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const at = (count: number) => ({ startsAt: days(count), endsAt: days(count) })
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

test('what is still to come stands apart from what is behind, nobody sees a draft', async () => {
  const actor = await anActor()
  const visitor = publicOf(actor)
  const later = await aForum(actor, { year: 2026, status: 'ANNOUNCED', ...at(20) })
  const sooner = await aForum(actor, { year: 2026, status: 'ANNOUNCED', ...at(5) })
  const postponed = await aForum(actor, { year: 2026, status: 'POSTPONED', ...at(-9) })
  const cancelled = await aForum(actor, { year: 2026, status: 'CANCELLED', ...at(-9) })
  const held = await aForum(actor, { year: 2026, status: 'FOLLOW_UP', ...at(-30) })
  const undated = await aForum(actor, {
    year: 2025,
    status: 'CLOSED',
    startsAt: null,
    endsAt: null,
  })
  for (const status of ['DRAFT', 'PLANNED'] as const) await aForum(actor, { status, ...at(3) })
  const never = { status: 'CANCELLED', announcedAt: null, ...at(3) } as const
  await aForum(actor, never)

  expect(ids(await listComingForums(visitor, 10))).toEqual([postponed.id, sooner.id, later.id])
  expect(ids(await listComingForums(visitor, 1))).toHaveLength(1)
  expect(ids((await listPastForums(visitor, {})).rows)).toEqual([cancelled.id, held.id, undated.id])
  expect(ids((await listPastForums(visitor, {}, 2025)).rows)).toEqual([undated.id])
  expect(await listForumYears(visitor)).toEqual([2026, 2025])
})

test('each entry counts what may be read and what was agreed, and nothing else', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'FOLLOW_UP', ...at(-30) })
  await aFeedback(forum, { status: 'TRIAGED' })
  await aFeedback(forum, { status: 'HIDDEN' })
  await aFollowUp(forum, { status: 'AGREED', agreedAt: new Date() })
  await aFollowUp(forum, { status: 'PROPOSED' })

  const { rows } = await listPastForums(publicOf(actor), {})

  expect(rows).toMatchObject([{ id: forum.id, inputs: 1, promises: 1 }])
})

test('a long past is walked page by page, forwards and back, each forum once', async () => {
  const actor = await anActor()
  const unit = await aUnit(actor)
  const shared = { unitId: unit.id, status: 'CLOSED', ...at(-40) } as const
  await Promise.all(Array.from({ length: 30 }, () => aForum(actor, shared)))
  const visitor = publicOf(actor)

  const first = await listPastForums(visitor, {})
  const second = await listPastForums(visitor, { after: first.next ?? '' })
  const back = await listPastForums(visitor, { before: second.prev ?? '' })

  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
  expect(new Set(ids([...first.rows, ...second.rows])).size).toBe(30)
  expect(ids(back.rows)).toEqual(ids(first.rows))
})

test('another organization has its own calendar', async () => {
  const actor = await anActor()
  await aForum(actor, { status: 'ANNOUNCED', ...at(5) })
  await aForum(actor, { status: 'CLOSED', ...at(-5) })
  const stranger = publicOf(await anActor())

  expect(await listComingForums(stranger, 10)).toEqual([])
  expect((await listPastForums(stranger, {})).rows).toEqual([])
  expect(await listForumYears(stranger)).toEqual([])
  expect(await listForumsForCalendar(stranger)).toEqual([])
})

test('the calendar file holds dated public forums of late, cancelled ones too', async () => {
  const actor = await anActor()
  const coming = await aForum(actor, { status: 'ANNOUNCED', ...at(5) })
  const cancelled = await aForum(actor, { status: 'CANCELLED', ...at(2) })
  await aForum(actor, { status: 'CLOSED', ...at(-200) })
  await aForum(actor, { status: 'DRAFT', ...at(4) })

  expect(ids(await listForumsForCalendar(publicOf(actor)))).toEqual([cancelled.id, coming.id])
})
