import type { Answers, RowAnswer } from './answers.schema.ts'
import { readPhones } from './contact.ts'
import type { Draft } from './draft.ts'
import type { Identity } from './identity.ts'
import { flagging, type Reason, type Verdict } from './import.ts'
import { type Entity, type Match, matchAll } from './matching.ts'
import type { Question, Settled } from './settling.ts'

/** What becomes of a row, and all that a person needs to judge it. */
export type PlannedRow<Columns> = {
  key: string
  number: number
  block: number
  cells: string[]
  verdict: Verdict
  reasons: Reason[]
  columns: Columns | null
  question: Question | null
  /** Of a merged row: the row or record it goes into. */
  into: string | null
  candidates: Array<{ key: string; label: string }>
  answer: RowAnswer | null
}

/** A kind's own part: reading words into columns, and what makes two the same. */
export type Ways<Values, Columns> = {
  settle: (values: Values, answers: Answers) => Settled<Columns>
  identify: (columns: Columns) => Identity
}

export type Given = {
  answers: Answers
  rowAnswers: ReadonlyMap<string, RowAnswer>
  records: readonly Entity[]
}

export const keyOfRow = ({ number, block }: { number: number; block: number }) =>
  `row:${number}.${block}`

/** The whole preview: every row of the file with what becomes of it. */
export function planOf<Values extends object, Columns extends object>(
  drafts: Iterable<Draft<Values>>,
  { settle, identify }: Ways<Values, Columns>,
  given: Given,
): PlannedRow<Columns>[] {
  const rows = Array.from(drafts, (draft) => settledRow(draft, settle, given))
  const entities = rows.flatMap((row) =>
    row.columns && row.verdict !== 'SKIPPED' ? [entityOf(row.key, row.columns, identify)] : [],
  )
  const matches = matchAll(entities, given.records, given.rowAnswers)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const row of rows) withMatch(row, matches.get(row.key))
  const byRecord = new Map(given.records.map((one) => [one.key, one]))
  for (const { key, bare } of entities) sayFormerName(byKey.get(key), bare, byRecord)
  const joining = new Set<string>()
  for (const match of matches.values())
    if (match.kind === 'merged' && match.into.startsWith('row:') && !joining.has(match.into)) {
      joining.add(match.into)
      join(byKey, match)
    }
  return rows
}

function entityOf<Columns extends object>(
  key: string,
  columns: Columns,
  identify: Ways<never, Columns>['identify'],
): Entity {
  return { key, isRecord: false, rank: rankOf(columns), ...identify(columns) }
}

/** The fullest first, then whatever says most; among equals what reads first. */
function rankOf(columns: object) {
  const values = Object.values(columns)
  const filled = values.filter((value) => value !== null && value !== '').length
  const text = JSON.stringify(values)
  return `${100 - filled}|${String(1e6 - text.length).padStart(7, '0')}|${text}`
}

function settledRow<Values extends object, Columns extends object>(
  { values, reasons, ...draft }: Draft<Values>,
  settle: Ways<Values, Columns>['settle'],
  { answers, rowAnswers }: Given,
): PlannedRow<Columns> {
  const key = keyOfRow(draft)
  const answer = rowAnswers.get(key) ?? null
  const row = {
    ...draft,
    key,
    answer,
    reasons,
    columns: null,
    question: null,
    into: null,
    candidates: [],
  }
  if (!values) return { ...row, verdict: 'SKIPPED' }
  if (answer?.skip)
    return { ...row, verdict: 'SKIPPED', reasons: [{ code: 'left-out' }, ...reasons] }

  const corrected = withPhone(values, reasons, answer)
  const settled = settle(corrected.values, answers)
  if (settled.state === 'settled') {
    const isFlagged = corrected.reasons.some(({ code }) => flagging.has(code))
    const verdict = isFlagged ? 'FLAGGED' : 'NEW'
    return { ...row, verdict, columns: settled.columns, reasons: corrected.reasons }
  }
  const told = [settled.reason, ...corrected.reasons]
  const question = settled.question ?? null
  const verdict = settled.state === 'asked' ? 'ASKED' : 'SKIPPED'
  return { ...row, verdict, question, reasons: told }
}

/** A number that somebody corrected replaces the one that could not be read, in the note as well. */
function withPhone<Values extends object>(
  values: Values,
  reasons: Reason[],
  answer: RowAnswer | null,
) {
  const [phone] = answer?.phone ? readPhones(answer.phone).found : []
  if (!phone) return { values, reasons }
  const wrong = reasons.filter(({ code }) => code.startsWith('phone-')).map(({ text }) => text)
  const note = 'note' in values && typeof values.note === 'string' ? values.note.split(' · ') : []
  return {
    values: {
      ...values,
      phone,
      note: note.filter((part) => !wrong.includes(part)).join(' · ') || null,
    },
    reasons: reasons.filter(({ code }) => !code.startsWith('phone-')),
  }
}

function withMatch<Columns>(row: PlannedRow<Columns>, match: Match | undefined) {
  if (!match || match.kind === 'new') return
  if (match.kind === 'asked') {
    row.verdict = 'ASKED'
    row.candidates = match.candidates
    row.reasons = [{ code: 'possible-duplicate' }, ...row.reasons]
    return
  }
  row.into = match.into
  if (row.verdict === 'NEW') row.verdict = 'MERGED'
  const code = match.into.startsWith('id:') ? ('registered' as const) : ('duplicate-row' as const)
  row.reasons = [{ code, text: match.into.replace(/^row:(\d+)\.\d+$/, '$1') }, ...row.reasons]
}

/** A row under the name of what became part of a record says so, and whose name that was. */
function sayFormerName<Columns>(
  row: PlannedRow<Columns> | undefined,
  bare: string | undefined,
  records: ReadonlyMap<string, Entity>,
) {
  const record = row?.into ? records.get(row.into) : undefined
  if (!row || !record?.former || !bare || bare === record.bare) return
  if (!record.former.bares.includes(bare)) return
  row.reasons = row.reasons.map((reason) =>
    reason.code === 'registered' ? { code: 'former-name', text: record.label } : reason,
  )
}

/** The row that others go into takes from them what it lacks; where they differ it keeps its own, and says so. */
function join<Columns extends object>(
  byKey: ReadonlyMap<string, PlannedRow<Columns>>,
  { into, group }: Extract<Match, { kind: 'merged' }>,
) {
  const target = byKey.get(into)
  for (const key of group) {
    const row = byKey.get(key)
    if (!target?.columns || !row?.columns || row === target) continue
    const taken: Filled<Columns> = filledFrom<Columns>(target.columns, row.columns)
    target.columns = taken.columns
    if (taken.conflicts.length > 0)
      row.reasons = [...row.reasons, { code: 'conflict', text: taken.conflicts.join(' · ') }]
  }
}

type Filled<Columns> = { columns: Columns; conflicts: string[] }

/** Columns that are empty take the other's value; the values that were not taken are told. */
export function filledFrom<Columns extends object>(own: Columns, other: object): Filled<Columns> {
  const columns: Record<string, unknown> = Object.fromEntries(Object.entries(own))
  const conflicts: string[] = []
  for (const [name, value] of Object.entries(other)) {
    if (value === null || value === '' || value === false) continue
    if (columns[name] === null || columns[name] === '') columns[name] = value
    else if (columns[name] !== value && telling.has(name)) conflicts.push(String(value))
  }
  return { columns: columns as Columns, conflicts: [...new Set(conflicts)] }
}

/** Columns whose loss people want to know of. */
const telling = new Set(['phone', 'email', 'position', 'address', 'institution'])
