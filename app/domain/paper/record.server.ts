import type { Tx } from '#db/client.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { readLatestRecord } from '../record/record.server.ts'

export type PaperRecord = NonNullable<Awaited<ReturnType<typeof readRecord>>>

/** The Berita Acara as it was frozen, and what became of it. */
export async function readRecord(tx: Tx, forum: Forum) {
  const found = await readLatestRecord(tx, forum)
  return found && { snapshot: found.snapshot, state: found.state }
}

/** The same for a paper that everybody may read; `officialRecordData` leaves out the signatories' own. */
export const publicRecord = (
  { snapshot, state }: PaperRecord,
  redact: (text: string) => string,
): PaperRecord => ({
  state: {
    ...state,
    signatories: state.signatories.map((one) => ({ ...one, phone: null })),
  },
  snapshot: {
    ...snapshot,
    unit: { ...snapshot.unit, phone: null, email: null },
    rows: snapshot.rows.map((row) => ({
      ...row,
      ...{ problem: redact(row.problem), recommendation: redact(row.recommendation) },
      ...{ owner: row.owner && redact(row.owner), ownerName: null },
    })),
    signatories: snapshot.signatories.map((one) => ({
      ...one,
      ...{ position: one.position && redact(one.position) },
      ...{ institution: one.institution && redact(one.institution), number: null },
    })),
  },
})
