import { expect, test, vi } from 'vitest'
import { db } from '#db/client.server.ts'
import { record } from '#domain/event/event.server.ts'
import type { Action } from '#domain/event/event.ts'
import { readWall } from '#domain/wall/wall.server.ts'
import { markOf, markText } from '#domain/wall/wall.ts'
import { type WallMessage, watchWall } from '#domain/wall/wall-feed.server.ts'
import { aHall, type Hall } from '../../support/hall.ts'
import { aFeedback } from '../../support/thread.ts'

/** Somebody before the wall, with what they were sent. */
async function aViewer(hall: Hall, mark: string | null) {
  const messages: WallMessage[] = []
  const { begun, leave } = watchWall(hall.forum, mark, (message) => messages.push(message))
  await begun
  return { messages, leave, mark: () => messages.at(-1)?.mark ?? mark }
}

const textsOf = (messages: readonly WallMessage[]) =>
  messages
    .flatMap(({ data }) => ('shown' in data ? (data.shown as { text: string }[]) : []))
    .map(({ text }) => text)

const goneOf = (messages: readonly WallMessage[]) =>
  messages.flatMap(({ data }) => ('gone' in data ? (data.gone as string[]) : []))

const markNow = async ({ visitor, forum }: Hall) => (await readWall(visitor, forum)).mark

async function said(hall: Hall, text: string, status: 'TRIAGED' | 'SUBMITTED' = 'TRIAGED') {
  const input = await aFeedback(hall.forum, { text, status })
  await told(hall, input.id, status === 'SUBMITTED' ? 'feedback.submitted' : 'feedback.triaged')
  return input
}

const told = ({ admin, forum }: Hall, id: string, action: Action) =>
  db.$transaction((tx) => record(tx, admin, action, { id, forumId: forum.id }))

test('what becomes public is shown, what is hidden goes, what nobody has looked at is never told', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  const viewer = await aViewer(hall, await markNow(hall))
  await said(hall, 'Belum dibaca', 'SUBMITTED')
  const { id } = await said(hall, 'Antrean <b>panjang</b>')
  await vi.waitFor(() => expect(textsOf(viewer.messages)).toEqual(['Antrean <b>panjang</b>']), 5000)

  await db.feedback.updateMany({ where: { id }, data: { status: 'HIDDEN' } })
  await told(hall, id, 'feedback.hidden')
  await vi.waitFor(() => expect(goneOf(viewer.messages)).toEqual([id]), 5000)
  viewer.leave()
  expect(JSON.stringify(viewer.messages)).not.toContain('Belum dibaca')
})

test('a transaction that commits late is not skipped, and nothing is told twice', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  const viewer = await aViewer(hall, await markNow(hall))
  const late = await aFeedback(hall.forum, { text: 'terlambat', status: 'TRIAGED' })

  await db.$transaction(async (tx) => {
    await record(tx, hall.admin, 'feedback.triaged', { id: late.id, forumId: hall.forum.id })
    for (const text of ['satu', 'dua', 'tiga']) await said(hall, text)
    await vi.waitFor(
      () => expect(textsOf(viewer.messages).toSorted()).toEqual(['dua', 'satu', 'tiga']),
      5000,
    )
  })
  await vi.waitFor(() => expect(textsOf(viewer.messages)).toContain('terlambat'), 5000)
  await said(hall, 'empat')
  await vi.waitFor(() => expect(textsOf(viewer.messages)).toContain('empat'), 5000)
  viewer.leave()
  expect(textsOf(viewer.messages).toSorted()).toEqual(['dua', 'empat', 'satu', 'terlambat', 'tiga'])
})

test('who comes back gets what happened meanwhile, once, a late transaction of before included', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  const viewer = await aViewer(hall, await markNow(hall))
  const late = await aFeedback(hall.forum, { text: 'terlambat', status: 'TRIAGED' })
  await db.$transaction(async (tx) => {
    await record(tx, hall.admin, 'feedback.triaged', { id: late.id, forumId: hall.forum.id })
    await said(hall, 'sebelum')
    await vi.waitFor(() => expect(textsOf(viewer.messages)).toEqual(['sebelum']), 5000)
    viewer.leave()
  })
  await said(hall, 'sementara')

  const again = await aViewer(hall, viewer.mark())
  await said(hall, 'sesudah')
  await vi.waitFor(() => expect(textsOf(again.messages)).toContain('sesudah'), 5000)
  again.leave()
  expect(textsOf(again.messages).toSorted()).toEqual(['sementara', 'sesudah', 'terlambat'])
})

test('a mark that is none, or too old, brings the whole wall', async () => {
  const hall = await aHall({ status: 'IN_SESSION' })
  await said(hall, 'sudah ada')
  for (const mark of [null, 'x; drop table', '1.2']) {
    const viewer = await aViewer(hall, mark)
    viewer.leave()
    expect(viewer.messages).toMatchObject([
      {
        name: 'state',
        data: { inputs: [{ text: 'sudah ada' }], totals: [{ element: null, count: 1 }] },
      },
    ])
  }
})

test('the wall of one forum tells nothing of another', async () => {
  const [hall, other] = [
    await aHall({ status: 'IN_SESSION' }),
    await aHall({ status: 'IN_SESSION' }),
  ]
  const viewer = await aViewer(hall, await markNow(hall))
  await said(other, 'milik lain')
  await said(hall, 'milik sendiri')
  await vi.waitFor(() => expect(textsOf(viewer.messages)).toContain('milik sendiri'), 5000)
  viewer.leave()
  expect(textsOf(viewer.messages)).toEqual(['milik sendiri'])
})

test('a mark comes back as it went, and nothing else is one', () => {
  const mark = {
    since: new Date('2026-10-07T02:00:00.123Z'),
    seen: ['0123456789ab', 'ba9876543210'],
  }
  expect(markOf(markText(mark))).toEqual(mark)
  expect(['', '12', 'now()', '1790000000000.x'].map(markOf)).toEqual([null, null, null, null])
})
