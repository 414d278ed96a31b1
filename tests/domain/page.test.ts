import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyset, pageOf } from '#domain/page.ts'

const order = { by: 'name', direction: 'asc' } as const

test('walking a list forwards and back shows every row once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), (names) => {
      const all = rowsOf(names)
      const seen: string[] = []
      let page = read(all, {})
      for (;;) {
        seen.push(...page.rows.map(({ id }) => id))
        if (!page.next) break
        page = read(all, { after: page.next })
      }
      expect(seen).toEqual(all.map(({ id }) => id))

      const back: string[] = []
      while (page.prev) {
        page = read(all, { before: page.prev })
        back.unshift(...page.rows.map(({ id }) => id))
      }
      expect([...back, ...all.slice(back.length).map(({ id }) => id)]).toEqual(seen)
    }),
  )
})

test('a cursor nobody made starts the list over', () => {
  for (const after of ['', 'x', 'bnVsbA', '%%%', btoa('[1,2]'), btoa('["a","not an id"]')]) {
    expect(keyset(order, { after }).where).toEqual({})
  }
  expect(keyset({ by: 'createdAt', date: true }, { after: btoa('["no date","x"]') }).where).toEqual(
    {},
  )
})

type Row = { id: string; name: string }

function rowsOf(names: string[]): Row[] {
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  return names.map((name, n) => ({ id: id(n), name })).sort(compare)
}

const compare = (a: Row, b: Row) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** What the database would answer to `keyset`. */
function read(all: Row[], cursor: { after?: string; before?: string }) {
  const { where, orderBy, take } = keyset(order, cursor, 3)
  const [greater] = (where as { OR?: Record<string, Record<string, string>>[] }).OR ?? []
  const descending = Object.values(orderBy[0] ?? {})[0] === 'desc'
  const sorted = descending ? [...all].reverse() : all
  if (!greater) return pageOf(sorted.slice(0, take), order, cursor, 3)

  const [value] = Object.values(greater.name ?? {})
  const tie = (where as { OR: { id?: Record<string, string> }[] }).OR[1]?.id ?? {}
  const pivot = { name: String(value), id: String(Object.values(tie)[0]) }
  const beyond = sorted.filter((row) =>
    descending ? compare(row, pivot) < 0 : compare(row, pivot) > 0,
  )
  return pageOf(beyond.slice(0, take), order, cursor, 3)
}
