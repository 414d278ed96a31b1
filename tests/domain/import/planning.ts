import { readCsv } from '#domain/import/csv.ts'
import type { ImportKind } from '#domain/import/import.ts'
import type { Given } from '#domain/import/plan.ts'
import type { Directory, PersonColumns } from '#domain/import/settling.ts'
import type { Sheet } from '#domain/import/sheet.ts'
import { planSheet } from '#domain/import/sheet-plan.ts'
import { defaultElementOf, stakeholderGroupCodes } from '#domain/stakeholder/group.ts'

/** An organization with the standard groups, each under its code, and nothing else. */
export const directory: Directory = {
  groups: stakeholderGroupCodes.map((code) => ({
    id: code,
    code,
    name: code,
    element: defaultElementOf(code),
  })),
  units: [
    { id: 'disduk', name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Disdukcapil' },
    { id: 'dinkes', name: 'Dinas Kesehatan', shortName: null },
  ],
  organizer: null,
  unitId: null,
  scopeUnitId: null,
}

type More = Partial<Given> & { kind?: ImportKind; directory?: Partial<Directory> }

/** The preview of a text file, cells apart by semicolons. */
export const planText = (text: string, more: More = {}) => plan(sheetOf(text), more)

export const sheetOf = (text: string): Sheet => readCsv(new TextEncoder().encode(text), 'Daftar')

export function plan(sheet: Sheet, { kind = 'STAKEHOLDERS', ...more }: More = {}) {
  const given = { answers: {}, rowAnswers: new Map(), records: [], ...more }
  return planSheet(sheet, kind, () => null, { ...directory, ...more.directory }, given)
}

type Plan = ReturnType<typeof plan>

/** Rows that would go in, by their columns. */
export const peopleIn = ({ rows }: Plan) =>
  rows.flatMap(({ columns }) => (columns ? [columns as PersonColumns] : []))

/** Each row as `number verdict reason,reason`. */
export const toldOf = ({ rows }: Plan) =>
  rows.map(({ number, verdict, reasons }) =>
    [number, verdict, ...reasons.map(({ code }) => code)].join(' '),
  )

export const fieldsOf = ({ columns }: Plan) =>
  Object.fromEntries(columns.map(({ key, field }) => [key, field]))
