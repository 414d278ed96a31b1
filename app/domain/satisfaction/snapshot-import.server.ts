import { readFile } from 'node:fs/promises'
import { db } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import type { SkmElement } from '../feedback/feedback.ts'
import { skmElementLabel } from '../feedback/terms.ts'
import type { IncomingFile } from '../file/file.server.ts'
import { fullestOf, SheetRefused, wordsOf } from '../import/sheet.ts'
import { problemSentence } from '../import/terms.ts'
import { readWorkbook } from '../import/workbook.server.ts'
import { findUnit } from '../organization/unit.server.ts'
import { inColumns } from './columns.ts'
import { satisfactionIndex } from './ikm.ts'
import {
  mostRows,
  readRowsSchema,
  type SheetInput,
  type SnapshotInput,
} from './satisfaction.schema.ts'
import { type ReadPeriod, readElements, type SheetTrouble } from './sheet-reading.ts'
import { addSnapshot } from './snapshot-change.server.ts'
import { periodLabel } from './terms.ts'

/** A row of a sheet: what it would put on record, or why it cannot be. */
export type ReadRow = {
  line: number
  service: string | null
  input: SnapshotInput | null
  index: number | null
  isConverted: boolean
  problem: string | null
}

/** Reads a sheet of results and says of each row what would come of it. Nothing is kept yet. */
export async function previewSnapshots(
  actor: StaffActor,
  unitId: string,
  given: SheetInput,
  [file]: readonly IncomingFile[],
) {
  authorize(actor, 'satisfaction.manage')
  const unit = await findUnit(actor, unitId)
  if (!file) throw new RuleViolation('file', m.common_error_required())
  const sheet = fullestOf(await sheetsOf(file))
  if (!sheet) throw new RuleViolation('file', m.satisfaction_trouble_no_elements())
  const read = readElements(sheet, given.order)
  if (read.trouble)
    throw new RuleViolation(fieldOf(read.trouble), sentenceOf(read.trouble, read.missing))
  if (read.rows.length > mostRows) {
    throw new RuleViolation('file', m.satisfaction_error_too_many_rows({ maximum: mostRows }))
  }
  const services = await db.service.findMany({
    where: { organizationId: actor.organizationId, unitId: unit.id },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
  return {
    rows: read.rows.map((row) => settled(row, given, services)),
    isNumbered: read.isNumbered,
  }
}

/** The same for the rows as a preview's form sends them; anything else is refused. */
export async function recordReadRows(actor: StaffActor, unitId: string, sent: unknown) {
  authorize(actor, 'satisfaction.manage')
  const read = readRowsSchema.safeParse(sent)
  if (!read.success) throw new RuleViolation('form', m.common_error_invalid())
  return recordSnapshots(actor, unitId, read.data.rows)
}

/** Puts all rows of a preview on record, or none. */
export async function recordSnapshots(
  actor: StaffActor,
  unitId: string,
  rows: readonly SnapshotInput[],
) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const unit = await findUnit(actor, unitId, tx)
    for (const row of rows) await addSnapshot(tx, actor, unit, row, 'IMPORTED')
    return rows.length
  })
}

async function sheetsOf({ path, name }: IncomingFile) {
  try {
    return await readWorkbook(await readFile(path), name)
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error
    throw new RuleViolation('file', problemSentence(error.problem) ?? m.import_problem_unreadable())
  }
}

type Service = { id: string; name: string }

/** What the row does not say itself is what was said beside the file. */
function settled(row: ReadPeriod, given: SheetInput, services: readonly Service[]): ReadRow {
  const { line, means, isConverted } = row
  const named =
    row.service && services.find(({ name }) => wordsOf(name) === wordsOf(row.service ?? ''))
  const chosen = services.find(({ id }) => id === given.serviceId)
  const service = row.service ? named || null : (chosen ?? null)
  const period =
    row.period ?? (given.year && given.span ? { year: given.year, span: given.span } : null)
  const respondents = row.respondents ?? given.respondents
  const facts = { line, service: row.service ?? chosen?.name ?? null, isConverted }
  const problem = problemOf({
    ...row,
    respondents,
    period,
    isUnknown: Boolean(row.service && !named),
  })
  if (problem || !means || !period || !respondents) {
    return {
      ...facts,
      input: null,
      index: null,
      problem: problem ?? m.satisfaction_trouble_means(),
    }
  }
  const population = row.population ?? given.population
  const input = { serviceId: service?.id ?? null, ...period, population, respondents }
  return {
    ...{ ...facts, problem: null, index: satisfactionIndex(means).index },
    input: { ...input, ...inColumns(means), note: null },
  }
}

function problemOf(
  row: Omit<ReadPeriod, 'respondents'> & { respondents: number | null; isUnknown: boolean },
) {
  if (row.isUnknown) return m.satisfaction_trouble_service({ name: row.service ?? '' })
  if (!row.period) return m.satisfaction_trouble_period()
  if (!row.means) return m.satisfaction_trouble_means()
  if (!row.respondents) return m.satisfaction_trouble_respondents()
  if (row.population !== null && row.respondents > row.population) {
    return m.satisfaction_error_respondents()
  }
  return null
}

const fieldOf = (trouble: SheetTrouble) => (trouble === 'numbers-only' ? 'order' : 'file')

function sentenceOf(trouble: SheetTrouble, missing: readonly SkmElement[] = []) {
  if (trouble === 'no-elements') return m.satisfaction_trouble_no_elements()
  if (trouble === 'numbers-only') return m.satisfaction_trouble_numbers_only()
  if (trouble === 'element-twice') return m.satisfaction_trouble_element_twice()
  return m.satisfaction_trouble_missing({ elements: missing.map(skmElementLabel).join(', ') })
}

/** The rows of a preview that can be recorded, as its form carries them. */
export const recordable = (rows: readonly ReadRow[]) =>
  rows.flatMap(({ input }) => (input ? [input] : []))

/** What a preview says of a row in a word: its period. */
export const periodIn = ({ input }: ReadRow) => (input ? periodLabel(input) : null)
