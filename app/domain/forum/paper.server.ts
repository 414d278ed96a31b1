import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type IncomingFile, insertFiles, keepFiles } from '../file/file.server.ts'
import { newId } from '../id.ts'
import type { DocumentKind } from '../organization/document-kind.ts'
import { type Forum, findForum, holdForumForChange } from './forum.server.ts'
import type { PaperInput } from './paper.schema.ts'
import { wallClockOf } from './wall-clock.ts'

export type NewPaper = {
  kind: DocumentKind
  number: string | null
  /** `YYYY-MM-DD` */
  issuedOn: string
  note?: string | null
  /** Its scan, stored in the same transaction. */
  fileId?: string | null
}

/** The papers of one forum, latest version of each kind first. */
export async function listPapers(actor: Actor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const papers = await db.forumPaper.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    take: 200,
    include: { file: { select: { id: true, name: true, size: true, mediaType: true } } },
  })
  return { forum, papers }
}

/** Registers a paper: a further version of its kind where there is one already, never an edit. */
export async function registerPaper(
  actor: Actor,
  forumId: string,
  input: PaperInput,
  scan: readonly IncomingFile[] = [],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, scan, async (tx, fileId) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return registerPaperOf(tx, actor, forum, { ...input, fileId })
  })
}

/**
 * A transaction about a forum with the scan that came along, if one did: its id is known in it, and nothing of
 * it stays behind when the transaction fails.
 */
export async function withScan<Result>(
  actor: Actor,
  forumId: string,
  scan: readonly IncomingFile[],
  use: (tx: Tx, fileId: string | null) => Promise<Result>,
) {
  await findForum(actor, forumId)
  return keepFiles(actor.organizationId, scan.slice(0, 1), (kept) =>
    db.$transaction(async (tx) => {
      await insertFiles(tx, actor.organizationId, kept)
      return use(tx, kept[0]?.id ?? null)
    }),
  )
}

/** The same within somebody's transaction, which holds the forum for change. */
export async function registerPaperOf(tx: Tx, actor: Actor, forum: Forum, paper: NewPaper) {
  refuseArchived(forum)
  refuseFutureDay('issuedOn', paper.issuedOn, forum.timeZone)

  const { organizationId, id: forumId } = forum
  const { kind, number, issuedOn } = paper
  const latest = await tx.forumPaper.aggregate({
    where: { organizationId, forumId, kind },
    _max: { version: true },
  })
  const registered = await tx.forumPaper.create({
    data: {
      organizationId,
      id: newId(),
      forumId,
      kind,
      version: (latest._max.version ?? 0) + 1,
      number,
      issuedOn: new Date(issuedOn),
      note: paper.note ?? null,
      fileId: paper.fileId ?? null,
    },
  })
  const details = { kind, number, version: registered.version }
  await record(tx, actor, 'paper.registered', { id: registered.id, forumId }, details)
  return registered
}

/** A paper or publication of tomorrow does not exist yet. */
export function refuseFutureDay(field: string, day: string, zone: string) {
  if (day > wallClockOf(now(), zone).slice(0, 10))
    throw new RuleViolation(field, m.forum_error_future_day())
}

/** What is in the archive stays as it is. */
export function refuseArchived({ status }: Pick<Forum, 'status'>) {
  if (status === 'ARCHIVED') throw new RuleViolation('form', m.forum_error_archived())
}
