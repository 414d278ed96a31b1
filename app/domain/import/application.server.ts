import type { Tx } from '#db/client.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { newId } from '../id.ts'
import type { KnownRecord } from './directory.server.ts'
import type { SheetImport } from './import-access.server.ts'
import { inviteImported } from './imported-invitations.server.ts'
import {
  fillPeople,
  fillUnits,
  insertPeople,
  insertServices,
  insertUnits,
} from './imported-rows.server.ts'
import type { PlannedRow } from './plan.ts'
import type { AnyColumns } from './sheet-plan.ts'
import { chunksOf, type Outcome } from './staging.server.ts'

type Plan = { rows: PlannedRow<AnyColumns>[]; records: KnownRecord[] }

/** Writes what the plan says: new records, what known ones lacked, invitations. Answers what became of each row. */
export async function applyPlan(
  tx: Tx,
  actor: StaffActor,
  found: SheetImport,
  { rows, records }: Plan,
) {
  const taken = rows.filter(({ columns, verdict }) => columns && verdict !== 'SKIPPED')
  const outcomes = new Map<string, Outcome>()
  const fresh = taken.filter(({ into }) => into === null)
  for (const { key } of fresh)
    outcomes.set(key, { recordId: newId(), isCreated: true, filled: null })

  for (const chunk of chunksOf(fresh))
    await insert(
      tx,
      found,
      chunk.map(({ key, columns }) => ({ ...columns, id: outcomes.get(key)?.recordId })),
    )

  const fills = fillsOf(taken, records, outcomes)
  for (const chunk of chunksOf(fills)) await fill(tx, found, chunk)
  for (const row of taken)
    outcomes.set(row.key, outcomes.get(row.key) ?? joined(row, outcomes, rows))
  if (found.kind === 'PARTICIPANTS') await inviteImported(tx, actor, found, outcomes)
  return outcomes
}

const insert = (tx: Tx, { kind, organizationId }: SheetImport, rows: object[]) =>
  ({
    UNITS: insertUnits,
    SERVICES: insertServices,
    STAKEHOLDERS: insertPeople,
    PARTICIPANTS: insertPeople,
  })[kind](tx, organizationId, rows)

const fill = async (tx: Tx, { kind, organizationId }: SheetImport, rows: object[]) => {
  if (kind === 'UNITS') await fillUnits(tx, organizationId, rows)
  else if (kind !== 'SERVICES') await fillPeople(tx, organizationId, rows)
}

/** What known records lack and rows have: the first row that says it is taken at its word. */
function fillsOf(
  taken: readonly PlannedRow<AnyColumns>[],
  records: readonly KnownRecord[],
  outcomes: Map<string, Outcome>,
) {
  const known = new Map(records.map(({ key, columns }) => [key, { ...columns }]))
  const fills = new Map<string, Record<string, unknown>>()
  for (const { key, into, columns } of taken) {
    const own = into ? known.get(into) : undefined
    if (!own || !columns || !into) continue
    const lacking = Object.entries(columns).filter(
      ([name, value]) => name in own && own[name] === null && value !== null && value !== '',
    )
    const filled = Object.fromEntries(lacking)
    Object.assign(own, filled)
    const recordId = into.slice('id:'.length)
    outcomes.set(key, { recordId, isCreated: false, filled: lacking.length > 0 ? filled : null })
    if (lacking.length > 0) fills.set(recordId, { ...fills.get(recordId), ...filled, id: recordId })
  }
  return [...fills.values()]
}

/** A row that went into another one shares its record; that may itself have gone into a record. */
function joined(
  { into }: PlannedRow<AnyColumns>,
  outcomes: ReadonlyMap<string, Outcome>,
  rows: readonly PlannedRow<AnyColumns>[],
): Outcome {
  const target = into ? outcomes.get(into) : undefined
  if (target) return { recordId: target.recordId, isCreated: false, filled: null }
  throw new Error(`Row goes into ${into}, which is none of the ${rows.length} rows`)
}
