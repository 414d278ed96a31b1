import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { db, type Tx } from '#db/client.server.ts'
import { files } from '#platform/files.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { newId } from '../id.ts'
import { answersSchema, type RowAnswer, rowAnswerSchema } from './answers.schema.ts'
import type { Mapping } from './columns.ts'
import { directoryOf, type KnownRecord, recordsOf } from './directory.server.ts'
import { findImport, type SheetImport } from './import-access.server.ts'
import { fullestOf, SheetRefused } from './sheet.ts'
import { planSheet } from './sheet-plan.ts'
import { countsOf, stageRows } from './staging.server.ts'
import { readWorkbook } from './workbook.server.ts'

/** Reads the file and lays out what would become of each row. Done before, it does nothing. */
export async function prepareImport(actor: StaffActor, id: string) {
  const found = await findImport(actor, id)
  if (found.status !== 'READING') return
  try {
    const { rows, columns, sheet, sheets } = await planOfImport(actor, found, db)
    await setProgress(found, 0, rows.length)
    await db.$transaction(
      async (tx) => {
        await stageRows(tx, found, rows, undefined, (done) => setProgress(found, done, rows.length))
        await tx.sheetImport.updateMany({
          where: { ...keyOf(found), status: 'READING' },
          data: {
            status: 'READY',
            sheets,
            sheetName: sheet,
            columns,
            counts: countsOf(rows),
          },
        })
      },
      { timeout: 120_000 },
    )
  } catch (error) {
    const problem = error instanceof SheetRefused ? error.problem : 'unreadable'
    await db.sheetImport.updateMany({
      where: { ...keyOf(found), status: 'READING' },
      data: { status: 'FAILED', problem },
    })
    if (!(error instanceof SheetRefused)) throw error
  }
}

/** The sheets of the file as it was sent. */
async function sheetsOf(found: SheetImport) {
  const bytes = await buffer(await files.read(found.file.storageKey))
  return readWorkbook(bytes, found.file.name)
}

/** The preview of the chosen sheet, or the fullest, against what is on record in `from` now. */
export async function planOfImport(actor: StaffActor, found: SheetImport, from: Tx) {
  const sheets = await sheetsOf(found)
  const sheet = sheets.find(({ name }) => name === found.sheetName) ?? fullestOf(sheets)
  if (!sheet || sheet.rows.length === 0) throw new SheetRefused('empty')

  const records: KnownRecord[] = await recordsOf(from, found)
  const directory = await directoryOf(actor, found, from)
  const remembered = await rememberedMappings(found, from)
  const given = {
    answers: answersSchema.parse(found.answers),
    rowAnswers: await rowAnswersOf(found, from),
    records,
  }
  const decided = ({ signature }: { signature: string }) =>
    (found.mapping as Mapping | null) ?? remembered.get(hashOf(signature)) ?? null
  const plan = planSheet(sheet, found.kind, decided, directory, given)
  const invited = await invitedTo(found, from)
  for (const row of plan.rows)
    if (row.into && invited.has(row.into))
      row.reasons = [...row.reasons, { code: 'already-invited' }]
  const shapes = sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }))
  return { ...plan, sheet: sheet.name, sheets: shapes, records }
}

/** Whom the forum has on its list already, as records go by in a plan. */
async function invitedTo({ organizationId, forumId }: SheetImport, from: Tx) {
  if (!forumId) return new Set<string>()
  const rows = await from.$queryRaw<Array<{ key: string }>>`
    select 'id:' || "stakeholderId" as key from "Invitation"
    where "organizationId" = ${organizationId}::uuid and "forumId" = ${forumId}::uuid`
  return new Set(rows.map(({ key }) => key))
}

/** Most layouts of lists that are remembered for a kind: the latest. */
const mostRemembered = 200

async function rememberedMappings({ organizationId, kind }: SheetImport, from: Tx) {
  const rows = await from.importMapping.findMany({
    where: { organizationId, kind },
    orderBy: { updatedAt: 'desc' },
    take: mostRemembered,
    select: { signature: true, mapping: true },
  })
  return new Map(rows.map(({ signature, mapping }) => [signature, mapping as Mapping]))
}

/** Keeps what a list with these columns was taken for, for the next one. */
export async function rememberMapping(
  tx: Tx,
  { organizationId, kind }: SheetImport,
  signature: string,
  mapping: Mapping,
) {
  const key = { organizationId, kind, signature: hashOf(signature) }
  await tx.importMapping.upsert({
    where: { organizationId_kind_signature: key },
    create: { ...key, id: newId(), mapping },
    update: { mapping, updatedAt: new Date() },
    select: { id: true },
  })
}

const hashOf = (signature: string) => createHash('sha256').update(signature).digest('base64url')

async function rowAnswersOf({ organizationId, id }: SheetImport, from: Tx) {
  const rows = await from.$queryRaw<Array<{ key: string; answer: unknown }>>`
    select 'row:' || number || '.' || block as key, answer from "ImportRow"
    where "organizationId" = ${organizationId}::uuid and "importId" = ${id}::uuid
      and answer is not null`
  return new Map(
    rows.map(({ key, answer }): [string, RowAnswer] => [key, rowAnswerSchema.parse(answer)]),
  )
}

/** Seen by whoever waits, while the transaction that does the work is under way. */
export async function setProgress(found: SheetImport, done: number, total: number) {
  await db.sheetImport.updateMany({ where: keyOf(found), data: { done, total } })
}

export const keyOf = ({ organizationId, id }: { organizationId: string; id: string }) => ({
  organizationId,
  id,
})
