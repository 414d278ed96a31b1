import * as z from 'zod'
import { m } from '#messages'
import { checkbox, day, optional, prose, text, uuid, wholeNumber } from '../field.schema.ts'
import { timeHorizons, timeUnits } from '../follow-up/time-frame.ts'
import { paperFields } from './record.schema.ts'

/** Rows that one form may add. */
export const mostAdded = 3

/** One row of the form: as it reads now. What is new and left empty is none. */
const rowSchema = z
  .object({
    id: uuid(),
    problem: optional(prose(2000)),
    recommendation: optional(prose(2000)),
    timeValue: optional(wholeNumber(1, 999)),
    timeUnit: optional(z.enum(timeUnits)),
    horizon: optional(z.enum(timeHorizons)),
    dueOn: optional(day()),
    ownerId: optional(uuid()),
    ownerPosition: optional(text(200)),
    isNew: checkbox(),
    isRemoved: checkbox(),
    /** The inputs that a new row comes from, by their codes. */
    sourceCodes: optional(text(1000)),
  })
  .superRefine((row, context) => {
    for (const [name, message] of gapsOf(row))
      context.addIssue({ code: 'custom', path: [name], message })
  })
  .transform(({ problem, recommendation, ...row }) => ({
    ...{ ...row, problem: problem ?? '', recommendation: recommendation ?? '' },
  }))

/** A new version: why, who signs it, how its rows read now, and which are added or taken out. */
export const revisionSchema = z.preprocess(
  withRows,
  z
    .object({
      ...paperFields,
      /** The version its editor saw. */
      version: wholeNumber(1, 999),
      reason: prose(1000),
      rows: z.array(rowSchema).max(500),
    })
    .transform(({ rows, ...input }) => ({
      ...input,
      rows: rows
        .map((row, place) => ({ ...row, place }))
        .filter(({ problem, isNew }) => !isNew || problem !== ''),
    })),
)
export type RevisionInput = z.output<typeof revisionSchema>
export type RowCorrection = RevisionInput['rows'][number]

/** The fields of the rows are called `rows.0.problem`, `rows.1.problem` …: so are the sentences beside them. */
function withRows(values: unknown) {
  const rows: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(values ?? {})) {
    const [, place, field] = /^rows\.(\d{1,3})\.(\w+)$/.exec(name) ?? []
    if (place === undefined || field === undefined) continue
    rows[Number(place)] = { ...rows[Number(place)], [field]: value }
  }
  return { ...(values as object), rows: Array.from(rows, (row) => row ?? {}) }
}

type Typed = {
  [name in 'problem' | 'recommendation' | 'ownerPosition' | 'sourceCodes']: string | null
} & {
  timeValue: number | null
  timeUnit: string | null
  horizon: string | null
  dueOn: string | null
  isNew: boolean
  isRemoved: boolean
}

/** What a row that stays or comes still lacks. */
function gapsOf(row: Typed): Array<[string, string]> {
  const { problem, recommendation, ownerPosition, sourceCodes, isNew, isRemoved } = row
  const isEmpty = !problem && !recommendation && !ownerPosition && !sourceCodes
  if (isRemoved || (isNew && isEmpty)) return []
  const { timeValue, timeUnit, horizon, dueOn } = row
  const gaps: Array<[string, string] | false> = [
    !problem && ['problem', m.common_error_required()],
    !recommendation && ['recommendation', m.common_error_required()],
    timeValue !== null && timeUnit === null && ['timeUnit', m.common_error_required()],
    timeUnit !== null && timeValue === null && ['timeValue', m.common_error_required()],
    !horizon && timeValue === null && !dueOn && ['horizon', m.follow_up_error_time_frame()],
  ]
  return gaps.filter((gap) => gap !== false)
}
