import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { PublicActor } from '../access/actor.ts'
import { readCode } from '../code.ts'
import { notFound } from '../errors.ts'
import { isId } from '../id.ts'
import { publicForum } from './forum.server.ts'

export type PublicForum = Awaited<ReturnType<typeof findPublicForum>>

/** What everybody may read about a forum, by its code (however typed) or id. Drafts do not exist for the public. */
export async function findPublicForum(actor: PublicActor, codeOrId: string | undefined) {
  const forum = await db.forum.findFirst({
    where: publicForumWhere(actor, codeOrId),
    relationLoadStrategy: 'join',
    select: publicForumFacts,
  })
  if (!forum) throw notFound('Forum')
  return forum
}

/** The condition of the forum that a code (however typed) or id names, as far as everybody may read about it. */
export function publicForumWhere({ organizationId }: PublicActor, codeOrId: string | undefined) {
  return { organizationId, ...named(codeOrId ?? ''), AND: publicForum }
}

function named(codeOrId: string) {
  const code = codeOrId.length <= 40 ? readCode(codeOrId) : null
  if (isId(codeOrId)) return { id: codeOrId.toLowerCase() }
  if (!code) throw notFound('Forum')
  return { code }
}

/** No internal names, no people: what public and participant pages are made of. */
export const publicForumFacts = {
  organizationId: true,
  id: true,
  code: true,
  unitId: true,
  year: true,
  theme: true,
  status: true,
  statusReason: true,
  topicKinds: true,
  subjectMatters: true,
  method: true,
  place: true,
  onlineUrl: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  description: true,
  capacity: true,
  feedbackOpensAt: true,
  feedbackClosesAt: true,
  walkInsWelcome: true,
  announcedAt: true,
  attendanceClosedAt: true,
  signedAt: true,
  reportedAt: true,
  closedAt: true,
  sourceUrl: true,
  sourceName: true,
  unit: { select: { id: true, name: true, shortName: true } },
  services: {
    take: 300,
    orderBy: { serviceId: 'asc' },
    select: { outcome: true, service: { select: { id: true, name: true } } },
  },
  agenda: {
    take: 100,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, speaker: true, startsAt: true, followUpId: true },
  },
  materials: {
    take: 100,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      file: { select: { id: true, name: true, mediaType: true, size: true } },
    },
  },
} satisfies Prisma.ForumSelect
