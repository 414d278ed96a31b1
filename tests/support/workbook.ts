import { readSheet } from 'read-excel-file/node'
import { fromBuffer } from 'yauzl'

/** What an independent reader finds on the first worksheet: rows of cells. */
export const rowsIn = (workbook: Buffer) => readSheet(workbook)

/** The parts of a ZIP file as text, by name. */
export async function partsOf(file: Buffer) {
  const parts: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk)
          parts[entry.fileName] = Buffer.concat(chunks).toString()
          zip.readEntry()
        })
      })
      zip.on('end', resolve)
      zip.on('error', reject)
      zip.readEntry()
    })
  })
  return parts
}

export async function wholeOf(body: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}
