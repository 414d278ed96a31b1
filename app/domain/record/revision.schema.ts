import * as z from 'zod'
import { m } from '#messages'
import { day, many, optional, prose, text, uuid, wholeNumber } from '../field.schema.ts'
import { timeHorizons, timeUnits } from '../follow-up/time-frame.ts'
import { paperFields } from './record.schema.ts'

/** Rows that one form may add. */
export const mostAdded = 3

/** A field of every row, in the order of the rows: an empty one keeps its place. */
const column = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(schema).max(500),
  )

const columns = {
  rowIds: column(uuid()),
  problems: column(optional(prose(2000))),
  recommendations: column(optional(prose(2000))),
  timeValues: column(optional(wholeNumber(1, 999))),
  timeUnits: column(optional(z.enum(timeUnits))),
  horizons: column(optional(z.enum(timeHorizons))),
  dueDates: column(optional(day())),
  ownerIds: column(optional(uuid())),
  ownerPositions: column(optional(text(200))),
}

/** A new version: why, who signs it, how its rows read now, and which are added or taken out. */
export const revisionSchema = z
  .object({
    ...paperFields,
    /** The version its editor saw. */
    version: wholeNumber(1, 999),
    reason: prose(1000),
    ...columns,
    removedIds: many(uuid()),
    /** The rows that are new, the last ones of the columns; those left empty are none. */
    addedIds: many(uuid(), mostAdded),
    /** The inputs that each of these comes from. */
    sourceCodes: column(optional(text(1000))),
  })
  .refine(isRectangular, { path: ['form'], error: () => m.common_error_invalid() })
  .transform(({ addedIds, removedIds, sourceCodes, ...input }) => ({
    ...paperOf(input),
    rows: input.rowIds.flatMap((id, place) => {
      const row = rowAt(input, id, place)
      const isNew = addedIds.includes(id)
      if (isNew && isEmpty(row)) return []
      const codes = isNew ? (sourceCodes[addedIds.indexOf(id)] ?? null) : null
      return [{ ...row, isNew, isRemoved: !isNew && removedIds.includes(id), codes }]
    }),
  }))
  .superRefine(({ rows }, context) => {
    for (const row of rows) for (const [name, message] of gapsOf(row)) complain(name, row, message)

    function complain(name: string, { place }: RowCorrection, message: string) {
      context.addIssue({ code: 'custom', path: [name, place], message })
    }
  })
export type RevisionInput = z.output<typeof revisionSchema>
export type RowCorrection = RevisionInput['rows'][number]

type Columns = { [Name in keyof typeof columns]: z.output<(typeof columns)[Name]> }

function isRectangular(input: Columns) {
  const names = Object.keys(columns) as Array<keyof typeof columns>
  return names.every((name) => input[name].length === input.rowIds.length)
}

const paperOf = ({ version, reason, issuedOn, place, attendanceIds }: PaperInput) => ({
  ...{ version, reason, issuedOn, place, attendanceIds },
})

type PaperInput = { version: number; reason: string } & {
  [Name in keyof typeof paperFields]: z.output<(typeof paperFields)[Name]>
}

const rowAt = (input: Columns, id: string, place: number) => ({
  ...{ id, place },
  problem: input.problems[place] ?? '',
  recommendation: input.recommendations[place] ?? '',
  timeValue: input.timeValues[place] ?? null,
  timeUnit: input.timeUnits[place] ?? null,
  horizon: input.horizons[place] ?? null,
  dueOn: input.dueDates[place] ?? null,
  ownerId: input.ownerIds[place] ?? null,
  ownerPosition: input.ownerPositions[place] ?? null,
})

type Said = ReturnType<typeof rowAt>

const isEmpty = ({ id: _id, place: _place, ...said }: Said) =>
  Object.values(said).every((value) => value === null || value === '')

/** What a row that stays or comes still lacks, by the column it is typed in. */
function gapsOf(row: Said & { isRemoved: boolean }): Array<[string, string]> {
  if (row.isRemoved) return []
  const { problem, recommendation, timeValue, timeUnit, horizon, dueOn } = row
  const gaps: Array<[string, string] | false> = [
    problem === '' && ['problems', m.common_error_required()],
    recommendation === '' && ['recommendations', m.common_error_required()],
    timeValue !== null && timeUnit === null && ['timeUnits', m.common_error_required()],
    timeUnit !== null && timeValue === null && ['timeValues', m.common_error_required()],
    !horizon && timeValue === null && !dueOn && ['horizons', m.follow_up_error_time_frame()],
  ]
  return gaps.filter((gap) => gap !== false)
}
