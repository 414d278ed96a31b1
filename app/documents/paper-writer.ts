import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type extensions, fileNameOf } from '#domain/file/file.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import type { Commission, WrittenFile } from '#domain/paper/completion.server.ts'
import { formatsOf, type PaperFormat } from '#domain/paper/made-paper.ts'
import type { PaperContent } from '#domain/paper/snapshot.server.ts'
import { m } from '#messages'
import { temporaryPath } from '#platform/files.server.ts'
import { writeDocx } from './docx.ts'
import type { Pictures } from './paper.ts'
import { paperPictures } from './paper-pictures.ts'
import { paperOfKind } from './papers/commission.ts'
import { sheetOf } from './papers/sheets.ts'
import { writePdf } from './pdf.ts'
import { workbookOf } from './xlsx.ts'

type Progress = (done: number) => Promise<void>

/**
 * Writes a paper in all its formats, for those inside and for the public, and hands the files to `use`;
 * afterwards none of them is left.
 */
export async function withWrittenPaper<Result>(
  commission: Commission,
  progress: Progress,
  use: (files: WrittenFile[]) => Promise<Result>,
) {
  const pictures = paperPictures(commission.organizationId)
  const written: WrittenFile[] = []
  try {
    for (const data of [commission.internal, commission.public]) {
      for (const format of formatsOf(commission.kind)) {
        const file = { ...fileOf(commission, format, data), path: await temporaryPath() }
        written.push(file)
        await writers[format](commission, data, pictures.read, file.path)
        await progress(written.length)
      }
    }
    return await use(written)
  } finally {
    await pictures.done()
    await Promise.all(written.map(({ path }) => rm(path, { force: true })))
  }
}

type Writer = (
  commission: Commission,
  data: PaperContent,
  pictures: Pictures,
  path: string,
) => Promise<void>

const writers: Record<PaperFormat, Writer> = {
  PDF: (commission, data, pictures, path) =>
    writePdf(paperOfKind(commission.kind, data, commission), pictures, path),
  DOCX: (commission, data, pictures, path) =>
    writeDocx(paperOfKind(commission.kind, data, commission), pictures, path),
  XLSX: async ({ kind, issuedOn }, data, _pictures, path) => {
    const sheet = sheetOf(kind, data)
    if (!sheet) throw new Error(`${kind} is no table`)
    const rows = workbookOf(sheet, undefined, new Date(`${issuedOn}T00:00:00`))
    await pipeline(Readable.from(rows), createWriteStream(path, { mode: 0o600 }))
  },
}

const mediaTypes = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<PaperFormat, keyof typeof extensions>

/** 'Laporan FKP 2026-10-07 K7MX4 publik.pdf'. */
function fileOf({ kind, issuedOn }: Commission, format: PaperFormat, data: PaperContent) {
  const mediaType = mediaTypes[format]
  const copy = data.isPublic ? m.paper_file_public({}, { locale: 'id' }) : ''
  const stem = [documentKindLabel(kind), data.face.forum.code, issuedOn, copy].join(' ').trim()
  const name = fileNameOf(`${stem}.x`, mediaType)
  return { field: format, name, mediaType, format, isPublic: data.isPublic }
}
