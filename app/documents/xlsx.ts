import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Sheet } from './sheet.ts'
import { type PackagePart, packageParts, worksheetPath } from './xlsx-package.ts'
import { worksheetXml } from './xlsx-worksheet.ts'

/** What a worksheet has room for, its header included. */
const mostRows = 1_048_576

/**
 * The sheet as an Excel workbook (ECMA-376) that is written while its rows are read. What does not fit on one
 * worksheet goes on on the next. Rows and `mtime` decide its bytes alone.
 */
export async function* workbookOf<Row>(
  sheet: Sheet<Row>,
  rowsEach = mostRows - 1,
  mtime = new Date(),
) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const rows = sheet.rows[Symbol.asyncIterator]()
  const worksheets: Readable[] = []
  zip.on('error', (error) => output.destroy(error))

  function addWorksheet() {
    const xml = worksheetXml(sheet, rows, rowsEach, (isWhole) => {
      if (!isWhole) return addWorksheet()
      for (const part of packageParts(sheet.title, worksheets.length)) addPart(zip, part, mtime)
      zip.end()
    })
    const worksheet = Readable.from(xml, { objectMode: false })
    worksheet.on('error', (error) => output.destroy(error))
    worksheets.push(worksheet)
    zip.addReadStream(worksheet, worksheetPath(worksheets.length), {
      compressionLevel: 4,
      mtime,
      forceDosTimestamp: true,
    })
  }

  try {
    addWorksheet()
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    for (const worksheet of worksheets) worksheet.destroy()
    await rows.return?.()
  }
}

const addPart = (zip: ZipFile, { path, xml }: PackagePart, mtime: Date) =>
  zip.addBuffer(
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    path,
    { mtime, forceDosTimestamp: true },
  )
