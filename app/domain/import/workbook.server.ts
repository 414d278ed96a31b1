import { openArchive } from './archive.server.ts'
import { readCsv } from './csv.ts'
import { readOds } from './ods.server.ts'
import { type Sheet, SheetRefused } from './sheet.ts'
import { readXlsx } from './xlsx.server.ts'

/** The sheets of a file, told apart by its content; which of them is meant is another question. */
export async function readWorkbook(bytes: Buffer, name: string): Promise<Sheet[]> {
  const problem = problemOf(bytes)
  if (problem) throw new SheetRefused(problem)

  const sheets = isZip(bytes) ? await readArchive(bytes) : [readCsv(bytes, name)]
  if (sheets.every(({ rows }) => rows.length === 0)) throw new SheetRefused('empty')
  return sheets
}

async function readArchive(bytes: Buffer) {
  const archive = await openArchive(bytes)
  return archive.has('content.xml') ? readOds(archive) : readXlsx(archive)
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** Excel's old format, and what a password makes of the new one, lie in the same kind of container. */
export function problemOf(bytes: Buffer) {
  if (bytes.length === 0) return 'empty' as const
  const head = bytes.subarray(0, 4).toString('hex')
  if (head === 'd0cf11e0') {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    return isLocked ? ('protected' as const) : ('legacy' as const)
  }
  if (!isZip(bytes) && looksBinary(bytes)) return 'unreadable' as const
  return null
}

function looksBinary(bytes: Buffer) {
  const sample = bytes.subarray(0, 4000)
  if (/^(fffe|feff)/.test(sample.toString('hex', 0, 2))) return false
  const zeros = sample.filter((byte) => byte === 0).length
  return zeros > 0 && zeros < sample.length / 4
}
