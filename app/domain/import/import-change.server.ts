import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { enqueue } from '#platform/jobs.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { isId, knownId } from '../id.ts'
import {
  type Answer,
  type Answers,
  answersSchema,
  ownStaffQuestion,
  type RowAnswer,
} from './answers.schema.ts'
import { readPhones } from './contact.ts'
import type { MappingInput, QuestionsInput, RowInput } from './import.schema.ts'
import { isCategory } from './import.schema.ts'
import type { Verdict } from './import.ts'
import { findImport, type SheetImport } from './import-access.server.ts'
import { importQueue, isSmall } from './import-queue.server.ts'
import { keyOf, prepareImport } from './preparation.server.ts'

/** Says anew which sheet is meant and what its columns mean; the preview is made again. */
export async function changeMapping(
  actor: StaffActor,
  id: string,
  { sheet, mapping }: MappingInput,
) {
  await readAgain(actor, id, async (tx, found) => {
    const sheets = found.sheets as Array<{ name: string }>
    const chosen = sheets.find(({ name }) => name === sheet)?.name ?? found.sheetName
    const isOther = chosen !== found.sheetName
    const named = Object.values(mapping).filter(
      (field) => field === 'name' || field === 'institution',
    )
    if (!isOther && named.length === 0) throw new RuleViolation('field', m.import_error_no_name())
    await tx.importRow.deleteMany({ where: { organizationId: found.organizationId, importId: id } })
    return isOther ? { sheetName: chosen, mapping: undefined } : { mapping }
  })
}

/** Answers questions about words of the file; the preview is made again. */
export async function answerQuestions(actor: StaffActor, id: string, input: QuestionsInput) {
  await readAgain(actor, id, async (_tx, found) => {
    const answers: Answers = { ...answersSchema.parse(found.answers) }
    for (const { key, choice, element } of input.answers) {
      if (choice !== '') answers[key] = { ...answerOf(found, choice), ...(element && { element }) }
    }
    if (input.ownStaff) answers[ownStaffQuestion] = { include: input.ownStaff === 'include' }
    return { answers }
  })
}

function answerOf({ kind }: SheetImport, choice: string): Answer {
  if (choice === 'skip') return { skip: true }
  if (kind === 'UNITS') return { category: isCategory(choice) }
  // Whatever is no id of this organization's is looked up in vain, and asked again.
  return kind === 'SERVICES' ? { unitId: isId(choice) ? choice : undefined } : { groupId: choice }
}

async function readAgain(
  actor: StaffActor,
  id: string,
  change: (tx: Tx, found: SheetImport) => Promise<object>,
) {
  const small = await db.$transaction(async (tx) => {
    const found = await findImport(actor, id, tx)
    const small = isSmall(found.file)
    const { count } = await tx.sheetImport.updateMany({
      where: { ...keyOf(found), status: 'READY' },
      data: { status: 'READING', problem: null, done: 0, ...(await change(tx, found)) },
    })
    if (count === 0) throw new RuleViolation('form', m.import_error_not_open())
    await enqueue(tx, importQueue, { actor, importId: found.id }, small ? { startAfter: 30 } : {})
    await record(tx, actor, 'import.changed', { id: found.id, forumId: found.forumId }, {})
    return small
  })
  if (small) await prepareImport(actor, id)
}

/** Decides one row. It counts at once; the import itself looks at all rows together again. */
export async function answerRow(actor: StaffActor, id: string, rowId: string, input: RowInput) {
  await db.$transaction(async (tx) => {
    const found = await findImport(actor, id, tx)
    if (found.status !== 'READY') throw new RuleViolation('form', m.import_error_not_open())
    const row = await tx.importRow.findFirst({
      where: { organizationId: found.organizationId, importId: found.id, id: knownId(rowId) },
    })
    if (!row) throw notFound(m.import_row())

    const candidates = row.candidates as Array<{ key: string }>
    const { answer, verdict } = decide(input, candidates, row.verdict)
    await tx.importRow.update({
      where: { organizationId_id: { organizationId: found.organizationId, id: row.id } },
      data: { answer, verdict },
      select: { id: true },
    })
    await recount(tx, found)
    const details = { number: row.number }
    await record(tx, actor, 'import.changed', { id: found.id, forumId: found.forumId }, details)
  })
}

function decide(
  { decision, phone }: RowInput,
  candidates: ReadonlyArray<{ key: string }>,
  before: Verdict,
): { answer: RowAnswer; verdict: Verdict } {
  if (decision === 'skip') return { answer: { skip: true }, verdict: 'SKIPPED' }
  if (decision === 'phone') {
    if (!phone || readPhones(phone).found.length !== 1)
      throw new RuleViolation('phone', m.import_error_phone())
    return { answer: { phone }, verdict: before === 'ASKED' ? 'ASKED' : 'NEW' }
  }
  if (decision === 'different') return { answer: { different: true }, verdict: 'NEW' }
  const same = candidates.find(({ key }) => key === decision)
  if (!same) throw new RuleViolation('decision', m.common_error_invalid())
  return { answer: { same: same.key }, verdict: 'MERGED' }
}

/** Says of all rows that may be known already that they are others; those were looked at together. */
export async function answerRemaining(actor: StaffActor, id: string) {
  await db.$transaction(async (tx) => {
    const found = await findImport(actor, id, tx)
    if (found.status !== 'READY') throw new RuleViolation('form', m.import_error_not_open())
    await tx.importRow.updateMany({
      where: {
        organizationId: found.organizationId,
        importId: found.id,
        verdict: 'ASKED',
        questionKey: null,
      },
      data: { answer: { different: true }, verdict: 'NEW' },
    })
    await recount(tx, found)
    await record(tx, actor, 'import.changed', { id: found.id, forumId: found.forumId }, {})
  })
}

async function recount(tx: Tx, { organizationId, id }: SheetImport) {
  const rows = await tx.importRow.groupBy({
    by: ['verdict'],
    where: { organizationId, importId: id },
    _count: { _all: true },
  })
  const counts = { NEW: 0, MERGED: 0, ASKED: 0, FLAGGED: 0, SKIPPED: 0 }
  for (const { verdict, _count } of rows) counts[verdict] = _count._all
  await tx.sheetImport.update({
    where: { organizationId_id: { organizationId, id } },
    data: { counts },
    select: { id: true },
  })
}
