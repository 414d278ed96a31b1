import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { can } from '../access/policy.ts'
import type { Forum } from '../forum/forum.server.ts'
import { isBusy, type MadeKind, madeKinds, missingFor } from './made-paper.ts'
import { matterOf } from './matter.server.ts'

export type MadePaper = Awaited<ReturnType<typeof listMadePapers>>[number]

/** Every paper that can be made of a forum, with what is missing, how far it is, and its latest files. Three queries. */
export async function listMadePapers(actor: StaffActor, forum: Forum) {
  const { organizationId, id: forumId } = forum
  const [matter, makings, papers] = await Promise.all([
    matterOf(db, forum),
    db.paperMaking.findMany({
      where: { organizationId, forumId },
      distinct: ['kind'],
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: madeKinds.length,
      select: {
        ...{ kind: true, status: true, done: true, total: true, askedByName: true },
        completedAt: true,
      },
    }),
    db.forumPaper.findMany({
      where: { organizationId, forumId, files: { some: {} } },
      distinct: ['kind'],
      orderBy: [{ version: 'desc' }],
      take: madeKinds.length,
      relationLoadStrategy: 'join',
      select: { ...paperSelection, files: filesFor(actor) },
    }),
  ])
  return madeKinds.map((kind: MadeKind) => ({
    kind,
    missing: missingFor(kind, matter),
    making: makings.find((one) => one.kind === kind) ?? null,
    latest: papers.find((one) => one.kind === kind) ?? null,
  }))
}

const newForMs = 10 * 60_000

/** The papers that became ready a moment ago: their page says so. */
export const justMade = (papers: readonly MadePaper[], moment: Date) =>
  papers
    .filter(({ making }) => {
      const at = making?.completedAt?.getTime()
      return at !== undefined && moment.getTime() - at < newForMs
    })
    .map(({ kind }) => kind)

/** Whether a job is at one of them: the page comes again by itself then. */
export const isAnyBusy = (papers: readonly MadePaper[]) =>
  papers.some(({ making }) => making && isBusy(making.status))

/**
 * The files of papers an actor may open: those inside hold names, and are for who sees names elsewhere; a Berita
 * Acara with its telephone numbers and signatures is for who manages forums.
 */
export function paperFileScope(actor: Actor): Prisma.PaperFileWhereInput {
  if (!can(actor, 'attendance.view') || !can(actor, 'feedback.view')) return { isPublic: true }
  if (can(actor, 'forum.manage')) return {}
  return { OR: [{ isPublic: true }, { paper: { kind: { not: 'OFFICIAL_RECORD' } } }] }
}

const filesFor = (actor: StaffActor) =>
  ({
    where: paperFileScope(actor),
    orderBy: [{ isPublic: 'asc' }, { format: 'asc' }],
    take: 12,
    select: {
      ...{ format: true, isPublic: true },
      file: { select: { id: true, name: true, size: true } },
    },
  }) satisfies Prisma.ForumPaper$filesArgs

const paperSelection = {
  ...{ kind: true, version: true, number: true, issuedOn: true, createdAt: true },
} as const
