import type { Mapping } from './columns.ts'
import { personIdentity, serviceIdentity, unitIdentity } from './identity.ts'
import type { ImportKind } from './import.ts'
import { readPerson } from './person-reading.ts'
import { type Given, type PlannedRow, planOf } from './plan.ts'
import {
  type Directory,
  type PersonColumns,
  type ServiceColumns,
  settlePerson,
  settleService,
  settleUnit,
  type UnitColumns,
} from './settling.ts'
import { isBlank, type Sheet } from './sheet.ts'
import { type Line, type Table, tableOf } from './table.ts'
import { readService, readUnit } from './unit-reading.ts'

export type AnyColumns = PersonColumns | UnitColumns | ServiceColumns

export type SheetPlan = Pick<Table, 'header' | 'columns' | 'signature'> & {
  rows: PlannedRow<AnyColumns>[]
}

/** From a sheet to what would become of each of its rows. */
export function planSheet(
  sheet: Sheet,
  kind: ImportKind,
  decided: (table: Table) => Mapping | null,
  directory: Directory,
  given: Given,
): SheetPlan {
  const { lines, ...table } = understood(sheet, kind, decided)
  return { ...table, rows: rowsOf(lines, kind, directory, given) }
}

function understood(sheet: Sheet, kind: ImportKind, decided: (table: Table) => Mapping | null) {
  const guessed = tableOf(sheet, kind)
  const mapping = decided(guessed)
  return mapping ? tableOf(sheet, kind, mapping) : guessed
}

function rowsOf(
  lines: Line[],
  kind: ImportKind,
  directory: Directory,
  given: Given,
): PlannedRow<AnyColumns>[] {
  const { answers } = given
  if (kind === 'UNITS') {
    const settle = (values: Parameters<typeof settleUnit>[0]) => settleUnit(values, answers)
    return planOf(readEach(lines, readUnit), { settle, identify: unitIdentity }, given)
  }
  if (kind === 'SERVICES') {
    const settle = (values: Parameters<typeof settleService>[0]) =>
      settleService(values, directory, answers)
    return planOf(
      readEach(continued(lines, directory), readService),
      { settle, identify: serviceIdentity },
      given,
    )
  }
  const settle = (values: Parameters<typeof settlePerson>[0]) =>
    settlePerson(values, directory, answers)
  return planOf(readEach(lines, readPerson), { settle, identify: personIdentity }, given)
}

/**
 * A list that names a unit once and leaves the cells below empty means the same unit; where rows without a unit
 * belong to one that was chosen, they do.
 */
function continued(lines: Line[], { unitId }: Directory) {
  if (unitId) return lines
  const above = new Map<number, string[]>()
  return lines.map((line) => {
    const { block, passed, values, context } = line
    const said = values.unit?.some((cell) => !isBlank(cell))
    if (passed || context.unit || said) {
      if (said && values.unit) above.set(block, values.unit)
      if (passed) above.delete(block)
      return line
    }
    const unit = above.get(block)
    return unit ? { ...line, values: { ...values, unit } } : line
  })
}

/** Reads line after line and lets each go: of a long list they weigh as much as all the rest. */
function* readEach<Draft>(lines: Line[], read: (line: Line) => Draft) {
  lines.reverse()
  for (let line = lines.pop(); line; line = lines.pop()) yield read(line)
}
