import { AsyncLocalStorage } from 'node:async_hooks'
import { notFound } from '#domain/errors.ts'
import { todayIn } from '#domain/follow-up/follow-up.server.ts'
import { csvOf } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { workbookOf } from './xlsx.ts'

export type SheetFile = { name: string; mediaType: string; body: AsyncIterable<Uint8Array> }

/**
 * The sheet in the format an address asks for (404 for any other). The first row is read before it returns,
 * so that who may not read the list is refused before anything is sent.
 */
export async function sheetFile<Row>(
  format: string | undefined,
  sheet: Sheet<Row>,
  day = todayIn(sheet.organization.timeZone),
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
