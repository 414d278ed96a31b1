import { db, type Tx } from '#db/client.server.ts'
import { now } from '#platform/clock.server.ts'
import { log } from '#platform/log.server.ts'
import type { Actor } from '../access/actor.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, type KeptFile, keepFiles } from '../file/file.server.ts'
import { findForum, holdForumForChange } from '../forum/forum.server.ts'
import { newId } from '../id.ts'
import { isMadeKind, type MadeKind, numbering, type PaperFormat } from './made-paper.ts'
import { type PaperContent, readSnapshots } from './snapshot.server.ts'

/** A file of a paper as it was written, not kept yet. */
export type WrittenFile = IncomingFile & { format: PaperFormat; isPublic: boolean }

/** A paper to be written: what it is, and its data for those inside and for the public. */
export type Commission = {
  organizationId: string
  kind: MadeKind
  number: string | null
  /** `YYYY-MM-DD`. */
  issuedOn: string
  internal: PaperContent
  public: PaperContent
}

/** Writes the files of a paper and hands them to `use`; see app/documents/paper-writer.ts. */
type Write = (
  commission: Commission,
  progress: (done: number) => Promise<void>,
  use: (files: WrittenFile[]) => Promise<void>,
) => Promise<void>

/** Makes what was asked for and keeps it, all of it or nothing. Done before, it does nothing. */
export async function makePaper(actor: Actor, makingId: string, write: Write) {
  const making = await startMaking(actor, makingId)
  if (!making || !isMadeKind(making.kind)) return
  const forum = await findForum(actor, making.forumId)
  const { organizationId, kind, number } = making
  const issuedOn = making.issuedOn.toISOString().slice(0, 10)
  const commission = { organizationId, kind, number, issuedOn, ...(await readSnapshots(forum)) }
  const progress = async (done: number) => {
    await db.paperMaking.updateMany({ where: keyOf(making), data: { done } })
  }
  await write(commission, progress, (files) =>
    keepFiles(organizationId, files, (kept) =>
      db.$transaction((tx) => finish(tx, actor, making, kept.map(formatIn(files)))),
    ),
  )
}

/** What is said of a paper that could not be made; it can be asked for again. */
export async function failPaper(actor: Actor, makingId: string) {
  await db.$transaction(async (tx) => {
    const where = { organizationId: actor.organizationId, id: makingId }
    const { count } = await tx.paperMaking.updateMany({
      where: { ...where, status: { in: ['WAITING', 'MAKING'] } },
      data: { status: 'FAILED' },
    })
    if (count === 0) return
    const { kind, forumId } = await tx.paperMaking.findFirstOrThrow({ where })
    await record(tx, actor, 'paper.failed', { id: makingId, forumId }, { kind })
  })
}

async function startMaking({ organizationId }: Actor, id: string) {
  const { count } = await db.paperMaking.updateMany({
    where: { organizationId, id, status: { in: ['WAITING', 'MAKING'] } },
    data: { status: 'MAKING', done: 0 },
  })
  if (count === 0) {
    log.info({ id }, 'paper is made already')
    return null
  }
  return db.paperMaking.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } } })
}

type Making = NonNullable<Awaited<ReturnType<typeof startMaking>>>

const keyOf = ({ organizationId, id }: Making) => ({
  organizationId,
  id,
  status: 'MAKING' as const,
})

type KeptPaper = KeptFile & Pick<WrittenFile, 'format' | 'isPublic'>

/** Files are kept in the order in which they came. */
const formatIn =
  (files: readonly WrittenFile[]) =>
  (kept: KeptFile, index: number): KeptPaper => {
    const written = files[index]
    if (!written) throw new Error('Kept a file that nobody wrote')
    return { ...kept, format: written.format, isPublic: written.isPublic }
  }

async function finish(tx: Tx, actor: Actor, making: Making, kept: KeptPaper[]) {
  const { organizationId, forumId, kind, number, issuedOn } = making
  await holdForumForChange(tx, actor, forumId)
  const current = await tx.paperMaking.findFirst({ where: keyOf(making), select: { id: true } })
  // Somebody else finished it meanwhile: what was written here is given up with the transaction.
  if (!current) throw new Error('This paper was finished by another job')

  const latest = await tx.forumPaper.aggregate({
    where: { organizationId, forumId, kind },
    _max: { version: true },
  })
  const version = (latest._max.version ?? 0) + 1
  const paper = { organizationId, id: newId(), forumId, kind, version, number, issuedOn }
  await replaceEarlier(tx, paper)
  await tx.forumPaper.create({ data: paper })
  await insertFiles(tx, organizationId, kept)
  await tx.paperFile.createMany({
    data: kept.map(({ id: fileId, format, isPublic }) => ({
      ...{ organizationId, paperId: paper.id, fileId, format, isPublic },
    })),
  })
  await tx.paperMaking.update({
    where: { organizationId_id: { organizationId, id: making.id } },
    data: { status: 'DONE', done: kept.length, completedAt: now(), paperId: paper.id },
  })
  await record(tx, actor, 'paper.made', { id: paper.id, forumId }, { kind, number, version })
}

/** What was made before gives way to this version; a report on follow-up is of its own time and stays. */
async function replaceEarlier(tx: Tx, { organizationId, forumId, kind }: Paper) {
  if (isMadeKind(kind) && numbering[kind] === 'new') return
  await tx.forumPaper.updateMany({
    where: { organizationId, forumId, kind, replacedAt: null, files: { some: {} } },
    data: { replacedAt: now() },
  })
}

type Paper = Pick<Making, 'organizationId' | 'forumId' | 'kind'>
