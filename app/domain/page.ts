/** Where a list goes on: after the last row one saw, or before the first. */
export type Cursor = { after?: string; before?: string }

export type Page<Row> = { rows: Row[]; next: string | null; prev: string | null }

/** What a keyset list is ordered by: a column that is never null; the id breaks ties. */
export type Order = { by: string; direction?: 'asc' | 'desc'; date?: boolean }

/** Rows of a page. Every list is bounded by it. */
export const pageSize = 25

/** Rows read at a time when a whole list leaves: memory holds no more of them. */
export const batchSize = 500

/** Every row of a keyset list in its order, a batch at a time. */
export async function* everyRow<Row>(read: (cursor: Cursor) => Promise<Page<Row>>) {
  let after: string | undefined
  do {
    const { rows, next } = await read({ after })
    yield* rows
    after = next ?? undefined
  } while (after)
}

/**
 * The part of a Prisma query that reads one page: spread it beside `select`, its `where` into `AND`.
 * A cursor that cannot be read starts the list over.
 */
export function keyset(order: Order, cursor: Cursor, size = pageSize) {
  const backwards = cursor.before !== undefined
  const ascending = (order.direction !== 'desc') !== backwards
  const direction = ascending ? ('asc' as const) : ('desc' as const)
  const from = positionOf(cursor, order)
  const beyond = ascending ? 'gt' : 'lt'

  return {
    where: from
      ? {
          // Says nothing new, but lets an index begin where the last page ended.
          [order.by]: { [`${beyond}e`]: from.value },
          OR: [
            { [order.by]: { [beyond]: from.value } },
            { [order.by]: from.value, id: { [beyond]: from.id } },
          ],
        }
      : {},
    orderBy: [{ [order.by]: direction }, { id: direction }],
    take: size + 1,
  }
}

/** The row a cursor names, for lists that are read by SQL; null for the start. */
export function positionOf(cursor: Cursor, order: Order) {
  return read(cursor.before ?? cursor.after, order)
}

/** The page made of what `keyset` read: its rows in order, and the cursors onward and back. */
export function pageOf<Row extends { id: string }>(
  found: Row[],
  order: Order,
  cursor: Cursor,
  size = pageSize,
): Page<Row> {
  const backwards = cursor.before !== undefined
  const more = found.length > size
  const rows = found.slice(0, size)
  if (backwards) rows.reverse()

  const first = rows[0]
  const last = rows.at(-1)
  const hasNext = backwards ? true : more
  const hasPrev = backwards ? more : cursor.after !== undefined
  return {
    rows,
    next: last && hasNext ? write(last, order) : null,
    prev: first && hasPrev ? write(first, order) : null,
  }
}

function write(row: { id: string }, order: Order) {
  const value = (row as Record<string, unknown>)[order.by]
  const text = value instanceof Date ? value.toISOString() : String(value)
  return base64url(JSON.stringify([text, row.id]))
}

function read(cursor: string | undefined, order: Order) {
  if (!cursor || cursor.length > 2000) return null
  try {
    const [value, id]: unknown[] = JSON.parse(fromBase64url(cursor))
    if (typeof value !== 'string' || typeof id !== 'string') return null
    if (!/^[0-9a-f-]{36}$/.test(id) || value.includes('\0')) return null
    if (!order.date) return { value, id }
    const date = new Date(value)
    return Number.isNaN(date.getTime()) ? null : { value: date, id }
  } catch {
    return null
  }
}

const base64url = (text: string) =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const fromBase64url = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    ),
  )
