import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { knownId } from '../id.ts'
import { type Cursor, keyset, pageOf } from '../page.ts'
import { directoryOf } from './directory.server.ts'
import type { Reason, Verdict } from './import.ts'
import type { SheetImport } from './import-access.server.ts'

/** Rows by their number in the file; a page of them. */
export async function listRows(
  { organizationId, id }: SheetImport,
  { verdict, alike, cursor }: { verdict?: Verdict; alike?: boolean; cursor: Cursor },
) {
  const order = { by: 'number' }
  const { where, ...page } = keyset(order, cursor)
  const rows = await db.importRow.findMany({
    where: {
      AND: [numbered(where)],
      organizationId,
      importId: id,
      ...(verdict && { verdict }),
      // Asked, and of no word: then it may be the same as another.
      ...(alike && { verdict: 'ASKED' as const, questionKey: null }),
    },
    ...page,
    select: shown,
  })
  const { rows: found, ...cursors } = pageOf(rows, order, cursor)
  return { rows: found.map(typed), ...cursors }
}

/** A cursor carries text; the numbers of rows are compared as numbers. */
function numbered(where: object): object {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value)
    if (Array.isArray(value)) return value.map(change)
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]))
    return value
  }
  return change(where) as object
}

const shown = {
  id: true,
  number: true,
  block: true,
  verdict: true,
  reasons: true,
  cells: true,
  columns: true,
  candidates: true,
  answer: true,
  questionKey: true,
  questionText: true,
  recordId: true,
  isCreated: true,
} as const

type Stored = { reasons: unknown; cells: unknown; columns: unknown; candidates: unknown }

const typed = <Row extends Stored>(row: Row) => ({
  ...row,
  reasons: row.reasons as Reason[],
  cells: row.cells as string[],
  columns: row.columns as Record<string, string | boolean | null> | null,
  candidates: row.candidates as Array<{ key: string; label: string }>,
})

export type ImportRow = Awaited<ReturnType<typeof findRow>>

export async function findRow({ organizationId, id }: SheetImport, rowId: string) {
  const row = await db.importRow.findFirst({
    where: { organizationId, importId: id, id: knownId(rowId) },
    select: shown,
  })
  if (!row) throw notFound(m.import_row())
  return typed(row)
}

/** Most questions put at once; the others follow when these are answered. */
const mostQuestions = 50

export type WordQuestion = {
  key: string
  text: string
  suggestion: string | null
  count: number
  examples: string[]
  needsElement: boolean
}

/** The questions about words that rows share, those with most rows first. */
export function listQuestions({ organizationId, id }: SheetImport) {
  return db.$queryRaw<WordQuestion[]>`
    select "questionKey" as key, min("questionText") as text, min(suggestion) as suggestion,
      count(*)::int as count,
      (array_agg(distinct left(array_to_string(array(
        select c from jsonb_array_elements_text(cells) as t (c) where c ~ '[[:alpha:]]{3}' limit 2
      ), ' · '), 90)))[1:3] as examples,
      bool_or(reasons @> '[{"code":"no-element"}]') as "needsElement"
    from "ImportRow"
    where "organizationId" = ${organizationId}::uuid and "importId" = ${id}::uuid
      and "questionKey" is not null and (verdict = 'ASKED' or "questionKey" = 'own-staff')
    group by "questionKey" order by count(*) desc, "questionKey" limit ${mostQuestions}`
}

/** What a question may be answered with. */
export async function choicesOf(actor: StaffActor, found: SheetImport) {
  const { groups, units, scopeUnitId } = await directoryOf(actor, found)
  const own = scopeUnitId ? units.filter(({ id }) => id === scopeUnitId) : units
  return { groups, units: own.slice(0, 500) }
}
