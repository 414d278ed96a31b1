import { expect, test } from 'vitest'
import { exportInbox, exportInboxWithNames } from '#domain/feedback/inbox-export.server.ts'
import { priorityOf } from '#domain/feedback/priority.ts'
import { aHallOfVoices } from './voices.ts'

async function allOf<Row>(list: AsyncIterable<Row>) {
  const rows: Row[] = []
  for await (const row of list) rows.push(row)
  return rows
}

test('a list that leaves says what its order is made of, also of what was merged and of what nobody marked', async () => {
  const hall = await aHallOfVoices()
  const { people, ofOneElement, forum, staff } = hall
  const [plain, crowd, wide] = [await hall.anInput(), await hall.anInput(), await hall.anInput()]
  for (const person of ofOneElement) await hall.mark(person, crowd)
  for (const person of people.slice(0, 3)) await hall.mark(person, wide)
  await hall.score(crowd, 1)

  const filter = { forum: forum.id, urut: 'penting' } as const
  const rows = await allOf(exportInbox(staff, filter, ''))
  const shown = rows.map(({ id, rank, standing }) => [id, rank, standing, priorityOf(standing)])
  expect(shown).toEqual([
    [wide, 1, { supporters: 3, elements: 3, usg: 0, parts: null }, 9],
    [
      ...[crowd, 2],
      {
        ...{ supporters: 3, elements: 1, usg: 3 },
        parts: expect.objectContaining({ urgency: 1, seriousness: 1, growth: 1 }),
      },
      6,
    ],
    [plain, 3, { supporters: 0, elements: 0, usg: 0, parts: null }, 0],
  ])

  const newest = await allOf(exportInboxWithNames(staff, { forum: forum.id }, ''))
  expect(newest.map(({ id, rank }) => [id, rank])).toEqual([
    [wide, null],
    [crowd, null],
    [plain, null],
  ])
  expect(newest.map(({ standing }) => priorityOf(standing))).toEqual([9, 6, 0])
})
