import { isTimeZone, timeZoneAbbreviation } from '#domain/organization/time-zone.ts'

/** What stands in a cell. Text is written exactly as it is, whatever it looks like. */
export type Cell = string | number | Date | null | undefined

export type SheetColumn<Row> = {
  header: string
  /** In characters. */
  width: number
  /** `moment`: shown on the clocks of the sheet's zone; `day`: a calendar day, kept as its midnight in UTC. */
  kind: 'text' | 'number' | 'day' | 'moment'
  value: (row: Row) => Cell
}

/** A list as a file: what it is called, whose it is, its columns, and rows that come as they are read. */
export type Sheet<Row> = {
  /** In the file's name: `tindak-lanjut`. */
  list: string
  /** On the sheet's tab. */
  title: string
  organization: { slug: string; timeZone: string }
  columns: readonly SheetColumn<Row>[]
  rows: AsyncIterable<Row>
}

/** What stands above the column; a time says whose clocks it is on. */
export function headerOf<Row>({ header, kind }: SheetColumn<Row>, zone: string) {
  if (kind !== 'moment') return header
  return `${header} (${isTimeZone(zone) ? timeZoneAbbreviation(zone) : zone})`
}

export const text = <Row>(
  header: string,
  value: (row: Row) => string | null | undefined,
  width = 24,
): SheetColumn<Row> => ({ header, value, width, kind: 'text' })

export const number = <Row>(
  header: string,
  value: (row: Row) => number | null | undefined,
  width = 12,
): SheetColumn<Row> => ({ header, value, width, kind: 'number' })

export const day = <Row>(
  header: string,
  value: (row: Row) => Date | null | undefined,
): SheetColumn<Row> => ({ header, value, width: 14, kind: 'day' })

export const moment = <Row>(
  header: string,
  value: (row: Row) => Date | null | undefined,
): SheetColumn<Row> => ({ header, value, width: 18, kind: 'moment' })

/** The rows that a use case gives one after another. */
export type ListOf<Use extends (...args: never[]) => AsyncIterable<unknown>> =
  ReturnType<Use> extends AsyncIterable<infer Row> ? Row : never
