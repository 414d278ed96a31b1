import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { newId } from '#domain/id.ts'

/** A list of one row that somebody looks at. */
export async function anImport({ organizationId, userId, name }: StaffActor, fileId: string) {
  const ids = { importId: newId(), rowId: newId() }
  await db.sheetImport.create({
    data: {
      organizationId,
      id: ids.importId,
      kind: 'STAKEHOLDERS',
      status: 'READY',
      fileId,
      startedById: userId,
      startedByName: name,
      counts: { NEW: 1, MERGED: 0, ASKED: 0, FLAGGED: 0, SKIPPED: 0 },
    },
  })
  await db.importRow.create({
    data: {
      organizationId,
      id: ids.rowId,
      importId: ids.importId,
      number: 2,
      verdict: 'NEW',
      reasons: [],
      cells: ['Budi Santoso'],
      columns: { name: 'Budi Santoso' },
    },
  })
  return ids
}
