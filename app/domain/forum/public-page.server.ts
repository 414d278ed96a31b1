import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { coverageOfForum } from './coverage.server.ts'
import { feedbackWindowOf, feedbackWindowState } from './feedback-window.ts'
import { publicForumFacts, publicForumWhere } from './forum-access.server.ts'
import { heldForumStatuses } from './forum-visibility.ts'

/** A forum as its public page shows it: its facts, the numbers of its papers, where its results were published. */
export async function findForumPage(actor: PublicActor, code: string | undefined) {
  const forum = await db.forum.findFirst({
    where: publicForumWhere(actor, code),
    relationLoadStrategy: 'join',
    select: pageSelection,
  })
  if (!forum) throw notFound('Forum')
  const { opensAt, closesAt } = feedbackWindowOf(forum)
  return { ...forum, window: feedbackWindowState(forum, now()), opensAt, closesAt }
}

export type ForumPage = Awaited<ReturnType<typeof findForumPage>>

/** How many people of each element came; null until the forum was held. Never who. */
export async function readPresence(forum: ForumPage) {
  if (!heldForumStatuses.some((status) => status === forum.status)) return null
  const { elements, people } = await coverageOfForum(forum)
  if (people.present === 0) return null
  return {
    people: people.present,
    elements: elements.map(({ element, present }) => ({ element, present })),
  }
}

const pageSelection = {
  ...publicForumFacts,
  createdAt: true,
  updatedAt: true,
  papers: {
    orderBy: [{ issuedOn: 'asc' as const }, { id: 'asc' as const }],
    where: { replacedAt: null },
    take: 100,
    select: {
      ...{ id: true, kind: true, version: true, number: true, issuedOn: true },
      files: {
        where: { isPublic: true },
        orderBy: { format: 'asc' as const },
        take: 6,
        select: { format: true, file: { select: { id: true, size: true } } },
      },
    },
  },
  publications: {
    orderBy: [{ publishedOn: 'asc' as const }, { id: 'asc' as const }],
    take: 100,
    select: { id: true, channel: true, url: true, publishedOn: true },
  },
} satisfies Prisma.ForumSelect
