import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { findPriorityPage, type PriorityPlace } from '#domain/feedback/priority.server.ts'
import {
  byPriority,
  canScore,
  highestPriority,
  isSupportOpen,
  priorityOf,
  usgTotal,
} from '#domain/feedback/priority.ts'
import { aHallOfVoices, type Voices } from './voices.ts'

test.each([
  { elements: 0, usg: 0, priority: 0 },
  { elements: 1, usg: 0, priority: 3 },
  { elements: 3, usg: 11, priority: 20 },
  { elements: 0, usg: 15, priority: 15 },
  { elements: 5, usg: 15, priority: 30 },
])('$elements unsur and USG $usg make $priority', ({ elements, usg, priority }) => {
  expect(priorityOf({ supporters: 400, elements, usg })).toBe(priority)
  expect(priority).toBeLessThanOrEqual(highestPriority)
})

test('USG is the sum of its parts, and nothing while nobody judged', () => {
  expect(usgTotal({ urgency: 5, seriousness: 4, growth: 2 })).toBe(11)
  expect(usgTotal(null)).toBe(0)
})

test('on a tie what more people marked comes first, then what was said later, then the id', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day))
  const place = (id: string, supporters: number, day: number, usg = 6) => {
    return { id, supporters, elements: 1, usg, createdAt: at(day) }
  }
  const list = [
    place('a', 2, 1),
    place('b', 5, 1),
    place('c', 2, 3),
    place('d', 2, 1),
    place('e', 1, 1, 7),
  ]
  expect(list.toSorted(byPriority).map(({ id }) => id)).toEqual(['e', 'b', 'c', 'd', 'a'])
  expect(
    list
      .toReversed()
      .toSorted(byPriority)
      .map(({ id }) => id),
  ).toEqual(list.toSorted(byPriority).map(({ id }) => id))
})

test('marks are taken from the announcement until rows are frozen', () => {
  expect(
    ['ANNOUNCED', 'IN_SESSION', 'FORMULATING'].every((one) => isSupportOpen(one as never)),
  ).toBe(true)
  expect(isSupportOpen('DRAFT') || isSupportOpen('MINUTES_SIGNING')).toBe(false)
  expect(canScore('MERGED') || canScore('HIDDEN') || canScore('WITHDRAWN')).toBe(false)
  expect(canScore('SUBMITTED')).toBe(true)
})

test('the database lists a forum in the very order of the rule, forth and back, each input once', async () => {
  const voices = await aHallOfVoices()
  const ids = await Promise.all(Array.from({ length: 24 }, () => voices.anInput()))
  for (const [index, id] of ids.entries()) {
    const people = voices.people.slice(0, index % 5)
    for (const person of people) await voices.mark(person, id)
    if (index % 4 === 1) await voices.score(id, 1 + (index % 5))
  }

  const forth = await walk(voices, 'next')
  expect(forth).toHaveLength(24)
  expect(forth.map(({ id }) => id)).toEqual(forth.toSorted(byPriority).map(({ id }) => id))
  expect(new Set(forth.map(({ id }) => id)).size).toBe(24)
  expect((await walk(voices, 'prev', forth)).map(({ id }) => id)).toEqual(
    forth.toReversed().map(({ id }) => id),
  )
})

test('what stands behind each is counted by person and by unsur, not by press', async () => {
  const voices = await aHallOfVoices()
  const [one, other] = [await voices.anInput(), await voices.anInput()]
  // Three of one unsur, one press twice; then two of two.
  for (const person of voices.ofOneElement) await voices.mark(person, one)
  for (const person of voices.people.slice(0, 2)) await voices.mark(person, other)
  const { places } = await page(voices, {})
  expect(places[0]).toMatchObject({ id: other, supporters: 2, elements: 2 })
  expect(places[1]).toMatchObject({ id: one, supporters: 3, elements: 1 })
})

test('a cursor that is none of ours starts the list over', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  for (const after of ['x', '1.2.3', `99.1.1.${'0'.repeat(36)}`, "1.1.1.'; drop table"]) {
    expect((await page(voices, { after })).places).toMatchObject([{ id }])
  }
})

/** All places from the first page on, or from the last one back. */
async function walk(voices: Voices, way: 'next' | 'prev', from: PriorityPlace[] = []) {
  const found: PriorityPlace[] = []
  let cursor = {}
  if (way === 'prev') {
    const last = from.at(-1)
    if (!last) return []
    found.push(last)
    cursor = { before: `${priorityOf(last)}.${last.supporters}.${+last.createdAt}.${last.id}` }
  }
  for (;;) {
    const { places, ...onward } = await page(voices, cursor, 5)
    found.push(...(way === 'next' ? places : places.toReversed()))
    const more = onward[way]
    if (!more) return found
    cursor = way === 'next' ? { after: more } : { before: more }
  }
}

function page({ organizationId, forum }: Voices, cursor: object, size?: number) {
  const condition = Prisma.sql`f."organizationId" = ${organizationId}::uuid`
  return findPriorityPage(condition, { organizationId, forumId: forum.id }, cursor, size)
}

test('two forums do not count in each other', async () => {
  const voices = await aHallOfVoices()
  const id = await voices.anInput()
  for (const person of voices.people) await voices.mark(person, id)
  expect(await db.support.count({ where: { organizationId: voices.organizationId } })).toBe(5)
  const elsewhere = await aHallOfVoices()
  await elsewhere.anInput()
  expect((await page(elsewhere, {})).places).toMatchObject([{ supporters: 0, elements: 0 }])
})
