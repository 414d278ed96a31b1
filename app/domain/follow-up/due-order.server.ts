import type { Prisma } from '#db/generated/client.ts'
import { type Cursor, keyset, pageOf } from '../page.ts'

// Promises by their day; those without one come last, as if due on the last day there is.
const order = { by: 'dueOn', date: true } as const
const never = new Date('9999-12-31T00:00:00Z')

/** The part of a Prisma query that reads one page of promises, the next due first. */
export function dueKeyset(cursor: Cursor, size?: number) {
  const { where, take } = keyset(order, cursor, size)
  const backwards = cursor.before !== undefined
  const direction = backwards ? ('desc' as const) : ('asc' as const)
  return {
    where: withoutDay(where, backwards),
    orderBy: [
      { dueOn: { sort: direction, nulls: backwards ? ('first' as const) : ('last' as const) } },
      { id: direction },
    ],
    take,
  }
}

/** The page of what `dueKeyset` read. */
export function duePageOf<Row extends { id: string; dueOn: Date | null }>(
  found: Row[],
  cursor: Cursor,
  size?: number,
) {
  const dated = found.map((row) => ({ ...row, dueOn: row.dueOn ?? never, row }))
  const page = pageOf(dated, order, cursor, size)
  return { ...page, rows: page.rows.map(({ row }) => row) }
}

type Beyond = { OR?: Array<Record<string, unknown>> }

/** Puts those without a day where `never` would stand. */
function withoutDay({ OR }: Beyond, backwards: boolean): Prisma.FollowUpWhereInput {
  const [, same] = OR ?? []
  if (!OR || !same) return {}

  const day = same.dueOn as Date
  const id = same.id as Prisma.UuidFilter
  const isNever = day.getTime() === never.getTime()
  if (!isNever) return backwards ? { OR } : { OR: [...OR, { dueOn: null }] }
  return { OR: [{ dueOn: null, id }, ...(backwards ? [{ dueOn: { not: null } }] : [])] }
}
