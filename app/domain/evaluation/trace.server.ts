import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { findFeedback } from '../feedback/feedback.server.ts'
import { openGroup } from '../feedback/feedback.ts'
import { normalizeTrackingCode } from '../feedback/tracking-code.ts'
import { threadRelations } from '../follow-up/follow-up-thread.server.ts'
import { knownId } from '../id.ts'
import type { Cursor } from '../page.ts'
import { listTraceEvents } from './trace-events.server.ts'

export type Trace = Awaited<ReturnType<typeof findTrace>>

/**
 * One input with everything before and after it: who said it as far as they let everybody know, what it
 * became, what was done and proved, the papers of its forum, and all that happened to any of these. A name
 * that was given in confidence is not even read. Four queries.
 */
export async function findTrace(actor: StaffActor, id: string | undefined, cursor: Cursor = {}) {
  authorize(actor, 'trace.view')
  const key = knownId(id, m.feedback_one())
  const [feedback, thread] = await Promise.all([
    findFeedback(actor, key),
    db.feedback.findFirst({
      where: { organizationId: actor.organizationId, id: key, ...unitScope(actor) },
      relationLoadStrategy: 'join',
      select: threadSelection,
    }),
  ])
  if (!thread) throw notFound(m.feedback_one())

  const promises = thread.followUps.map(({ followUp }) => promiseOf(followUp))
  const { papers, publications, ...forum } = thread.forum
  const { submitter } = feedback
  return {
    feedback: {
      ...feedback,
      submitter: submitter && { name: submitter.name, institution: submitter.institution },
    },
    promises,
    ...{ forum, papers, publications },
    events: await listTraceEvents(actor, feedback, subjectsOf(feedback, promises, thread), cursor),
  }
}

/** The input that a tracking code names, however it was typed; null when none within reach has it. */
export async function findByTrackingCode(actor: StaffActor, typed: string) {
  authorize(actor, 'trace.view')
  const trackingCode = normalizeTrackingCode(typed.slice(0, 60))
  if (!trackingCode) return null
  return db.feedback.findFirst({
    where: { organizationId: actor.organizationId, trackingCode, ...unitScope(actor) },
    select: { id: true },
  })
}

/** A promise with the inputs that were gathered into it, told as far as their givers allow. */
function promiseOf({ feedback: links, ...promise }: Thread['followUps'][number]['followUp']) {
  const sources = links.map(({ feedback }) => ({ ...feedback, group: openGroup(feedback) }))
  return { ...promise, sources }
}

function subjectsOf(
  feedback: { id: string },
  promises: readonly { id: string }[],
  { forum }: Thread,
) {
  return [feedback, ...promises, forum, ...forum.papers, ...forum.publications].map(({ id }) => id)
}

const threadSelection = {
  followUps: {
    take: 50,
    orderBy: { followUp: { number: 'asc' } },
    select: { followUp: { include: threadRelations } },
  },
  forum: {
    select: {
      id: true,
      code: true,
      theme: true,
      year: true,
      status: true,
      timeZone: true,
      startsAt: true,
      papers: {
        take: 100,
        orderBy: [{ issuedOn: 'asc' }, { version: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          kind: true,
          version: true,
          number: true,
          issuedOn: true,
          note: true,
          file: { select: { id: true, name: true, mediaType: true, size: true } },
        },
      },
      publications: {
        take: 100,
        orderBy: [{ publishedOn: 'asc' }, { id: 'asc' }],
        select: { id: true, channel: true, url: true, publishedOn: true, note: true },
      },
    },
  },
} satisfies Prisma.FeedbackSelect

type Thread = Prisma.FeedbackGetPayload<{ select: typeof threadSelection }>
