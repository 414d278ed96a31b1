import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { openGroup } from '../feedback/feedback.ts'
import { knownId } from '../id.ts'
import { followUpScope } from './follow-up.server.ts'

/**
 * One promise with all that hangs on it: the inputs it comes from, what was told of it, its evidence, what
 * their givers say. Who gave an input is there only where they gave their name openly. Two queries.
 */
export async function findFollowUpThread(actor: StaffActor, id: string | undefined) {
  authorize(actor, 'follow-up.view')
  const { organizationId } = actor
  const key = knownId(id, m.follow_up_one())
  const [found, submitters] = await Promise.all([
    db.followUp.findFirst({
      where: { organizationId, id: key, AND: followUpScope(actor) },
      relationLoadStrategy: 'join',
      include: threadRelations,
    }),
    db.feedbackSubmitter.findMany({
      where: {
        organizationId,
        feedback: {
          identity: 'NAMED',
          followUps: { some: { followUpId: key, followUp: followUpScope(actor) } },
        },
      },
      take: 100,
      select: { feedbackId: true, name: true, institution: true },
    }),
  ])
  if (!found) throw notFound(m.follow_up_one())

  const { feedback: links, ...followUp } = found
  const sources = links.map(({ feedback }) => ({
    ...feedback,
    group: openGroup(feedback),
    submitter: submitters.find(({ feedbackId }) => feedbackId === feedback.id) ?? null,
  }))
  return { ...followUp, sources }
}

export type FollowUpThread = Awaited<ReturnType<typeof findFollowUpThread>>

const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

/** Everything that hangs on a promise, for whoever may read it whole. */
export const threadRelations = {
  forum: {
    select: {
      id: true,
      code: true,
      theme: true,
      year: true,
      status: true,
      timeZone: true,
      startsAt: true,
      signedAt: true,
    },
  },
  unit: { select: { id: true, name: true } },
  owner: { select: { id: true, position: true, user: { select: { name: true } } } },
  service: { select: { name: true } },
  feedback: {
    take: 100,
    orderBy: { feedbackId: 'asc' },
    select: {
      feedback: {
        select: {
          id: true,
          trackingCode: true,
          kind: true,
          text: true,
          identity: true,
          status: true,
          createdAt: true,
          element: true,
          group: { select: { code: true, name: true } },
        },
      },
    },
  },
  updates: { orderBy: inOrder, take: 200 },
  evidence: {
    orderBy: inOrder,
    take: 100,
    select: {
      id: true,
      kind: true,
      caption: true,
      takenOn: true,
      place: true,
      createdAt: true,
      file: {
        select: { id: true, name: true, mediaType: true, size: true, width: true, height: true },
      },
    },
  },
  verdicts: { orderBy: inOrder, take: 200 },
} satisfies Prisma.FollowUpInclude
