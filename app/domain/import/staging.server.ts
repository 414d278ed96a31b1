import type { Tx } from '#db/client.server.ts'
import { newId } from '../id.ts'
import type { Verdict } from './import.ts'
import type { PlannedRow } from './plan.ts'

const chunkSize = 2000

/** Pieces of a list small enough for one statement. */
export function* chunksOf<Item>(list: readonly Item[], size = chunkSize) {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}

/** What became of a row once the list went in. */
export type Outcome = {
  recordId: string
  invitationId?: string | null
  isCreated: boolean
  filled: Record<string, unknown> | null
}

type Key = { organizationId: string; id: string }

/** Puts the preview, or what came of it, in the place of the one before. */
export async function stageRows(
  tx: Tx,
  { organizationId, id }: Key,
  rows: ReadonlyArray<PlannedRow<object>>,
  outcomes: ReadonlyMap<string, Outcome> = new Map(),
  progress: (done: number) => Promise<void> = async () => {},
) {
  await tx.$executeRaw`delete from "ImportRow"
    where "organizationId" = ${organizationId}::uuid and "importId" = ${id}::uuid`
  let done = 0
  for (const chunk of chunksOf(rows)) {
    const json = JSON.stringify(chunk.map((row) => stagedRow(row, outcomes.get(row.key))))
    await tx.$executeRaw`
      insert into "ImportRow" ("organizationId", id, "importId", number, block, verdict, reasons,
        cells, columns, "questionKey", "questionText", suggestion, candidates, answer, "into",
        "recordId", "invitationId", "isCreated", filled)
      select ${organizationId}::uuid, r.id, ${id}::uuid, r.number, r.block,
        r.verdict::"ImportVerdict", r.reasons, r.cells, r.columns, r."questionKey",
        r."questionText", r.suggestion, r.candidates, r.answer, r."into", r."recordId",
        r."invitationId", r."isCreated", r.filled
      from jsonb_to_recordset(${json}::jsonb) as r (id uuid, number int, block int, verdict text,
        reasons jsonb, cells jsonb, columns jsonb, "questionKey" text, "questionText" text,
        suggestion text, candidates jsonb, answer jsonb, "into" text, "recordId" uuid,
        "invitationId" uuid, "isCreated" boolean, filled jsonb)`
    done += chunk.length
    await progress(done)
  }
}

function stagedRow({ key: _, question, ...row }: PlannedRow<object>, outcome?: Outcome) {
  return {
    ...row,
    id: newId(),
    questionKey: question?.key ?? null,
    questionText: question?.text ?? null,
    suggestion: question?.suggestion ?? null,
    recordId: outcome?.recordId ?? null,
    invitationId: outcome?.invitationId ?? null,
    isCreated: outcome?.isCreated ?? false,
    filled: outcome?.filled ?? null,
  }
}

export type Counts = Record<Verdict, number> & { added?: number; merged?: number; invited?: number }

/** How many rows there are of each verdict. */
export function countsOf(rows: ReadonlyArray<PlannedRow<object>>): Counts {
  const counts: Counts = { NEW: 0, MERGED: 0, ASKED: 0, FLAGGED: 0, SKIPPED: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}
