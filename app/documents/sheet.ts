import { AsyncLocalStorage } from 'node:async_hooks'
import { notFound } from '#domain/errors.ts'
import { csvOf } from './csv.ts'
import { workbookOf } from './xlsx.ts'

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

export type SheetFile = { name: string; mediaType: string; body: AsyncIterable<Uint8Array> }

/**
 * The sheet in the format an address asks for (404 for any other). The first row is read before it returns,
 * so that who may not read the list is refused before anything is sent.
 */
export async function sheetFile<Row>(
  format: string | undefined,
  sheet: Sheet<Row>,
  day: string,
): Promise<SheetFile> {
  const write = format === 'xlsx' ? workbookOf : format === 'csv' ? csvOf : undefined
  if (!write) throw notFound()

  const rows = await begun(sheet.rows)
  return {
    name: `${sheet.organization.slug}-${sheet.list}-${day}.${format}`,
    mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : spreadsheet,
    body: write({ ...sheet, rows }),
  }
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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

/** The rows with the first of them read; each next one in the language of the request that asked for the file. */
async function begun<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const source = rows[Symbol.asyncIterator]()
  const within = AsyncLocalStorage.snapshot()
  let first: Promise<IteratorResult<Row>> | undefined = Promise.resolve(await source.next())

  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        const next = first ?? within(() => source.next())
        first = undefined
        return next
      },
      async return() {
        await source.return?.()
        return { done: true, value: undefined }
      },
    }),
  }
}
