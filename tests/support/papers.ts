import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { extractText, getDocumentProxy } from 'unpdf'
import { db } from '#db/client.server.ts'
import { withWrittenPaper } from '#documents/paper-writer.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { makePaper } from '#domain/paper/completion.server.ts'
import type { MadeKind } from '#domain/paper/made-paper.ts'
import { requestPaper } from '#domain/paper/making.server.ts'
import { files } from '#platform/files.server.ts'
import { partsOf } from './workbook.ts'

/** What a writer puts into a file, which is gone afterwards. */
export async function writtenBy(write: (path: string) => Promise<void>) {
  const path = join(tmpdir(), randomUUID())
  try {
    await write(path)
    return await readFile(path)
  } finally {
    await rm(path, { force: true })
  }
}

/** The words of a PDF as an independent reader finds them. */
export async function textInPdf(file: Buffer) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), {
    mergePages: true,
  })
  return text
}

/** The words of a DOCX or XLSX. */
export async function textInPackage(file: Buffer) {
  const parts = Object.entries(await partsOf(file)).filter(([name]) => name.endsWith('.xml'))
  return parts
    .map(([, xml]) => xml.replace(/<\/(?:w:p|c|row)>/g, '\n').replace(/<[^>]*>/g, ''))
    .join('\n')
}

/** All that is written in a file: what is read of it, and what programs are told beside it. */
export async function everythingIn({ format, content, text }: PaperFile) {
  if (format !== 'PDF') return [text, ...Object.values(await partsOf(content))].join('\n')
  const raw = content.toString('latin1')
  return [text, raw, raw.replaceAll('\0', '')].join('\n')
}

type PaperFile = Awaited<ReturnType<typeof filesOfPaper>>[number]

/** Asks for a paper and makes it, as the job does; its files with what they hold. */
export async function madePaper(actor: StaffActor, forumId: string, kind: MadeKind) {
  const making = await requestPaper(actor, forumId, kind)
  await makePaper(actor, making.id, withWrittenPaper)
  return filesOfPaper(making.organizationId, forumId, kind)
}

/** The files of the latest version of a paper. */
export async function filesOfPaper(organizationId: string, forumId: string, kind: MadeKind) {
  const paper = await db.forumPaper.findFirstOrThrow({
    where: { organizationId, forumId, kind },
    orderBy: { version: 'desc' },
    include: {
      files: { include: { file: true }, orderBy: [{ isPublic: 'asc' }, { format: 'asc' }] },
    },
  })
  return Promise.all(
    paper.files.map(async ({ format, isPublic, file }) => {
      const content = await buffer(await files.read(file.storageKey))
      const text = format === 'PDF' ? await textInPdf(content) : await textInPackage(content)
      return { paper, format, isPublic, file, content, text }
    }),
  )
}
