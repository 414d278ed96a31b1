import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { notFound } from '../errors.ts'
import { askedOf } from '../follow-up/asked.ts'
import { mainSelection, publicSelection, redacted, sharedAnswer } from './public-feedback.server.ts'
import { normalizeTrackingCode } from './tracking-code.ts'

// An input as its giver sees it: the redacted view, and what only the holder of its code or link is told.

/** The input a tracking code belongs to, whatever its state: the code is its giver's key. */
export async function findPublicFeedback(actor: PublicActor, typedCode: string | undefined) {
  const trackingCode = normalizeTrackingCode((typedCode ?? '').slice(0, 60))
  const feedback =
    trackingCode &&
    (await db.feedback.findUnique({
      where: {
        organizationId_trackingCode: { organizationId: actor.organizationId, trackingCode },
      },
      relationLoadStrategy: 'join',
      select: { ...publicSelection, ...ownSelection },
    }))
  if (!feedback) throw notFound(m.feedback_one())

  const { trackingCode: code, statusReason, identity, mergedInto, ...rest } = feedback
  return {
    ...redacted({ ...rest, identity, statusReason, mergedInto }),
    asked: askedOf({ ...rest, mergedInto }),
    trackingCode: code,
    statusReason,
    identity,
  }
}

/** The code of an input as it is stored, from whatever somebody typed; null when it opens nothing. */
export async function resolveTrackingCode({ organizationId }: PublicActor, typedCode: string) {
  const trackingCode = normalizeTrackingCode(typedCode.slice(0, 60))
  const found =
    trackingCode &&
    (await db.feedback.findUnique({
      where: { organizationId_trackingCode: { organizationId, trackingCode } },
      select: { trackingCode: true },
    }))
  return found ? found.trackingCode : null
}

/**
 * What a participant gave in their own name through their own link, newest first. Staff hand links over and know
 * whose each is: what was said in confidence is found by its code alone.
 */
export async function listOwnFeedback(actor: ParticipantActor) {
  const { organizationId, invitationId, attendanceId } = actor
  if (!invitationId && !attendanceId) return []

  const own = await db.feedback.findMany({
    where: {
      organizationId,
      identity: 'NAMED',
      submitter: invitationId ? { invitationId } : { attendanceId },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      kind: true,
      text: true,
      status: true,
      answer: true,
      answeredAt: true,
      createdAt: true,
      ...ownSelection,
    },
  })
  return own.map(({ followUps, mergedInto, ...input }) => ({
    ...input,
    ...sharedAnswer({ ...input, mergedInto }),
    asked: askedOf({ ...input, followUps, mergedInto }),
  }))
}

/** What decides whether the giver of an input is asked about the promises it became. */
const askedSelection = {
  where: { followUp: { status: { not: 'PROPOSED' } } },
  take: 20,
  select: {
    followUp: {
      select: {
        id: true,
        number: true,
        status: true,
        verdicts: { where: { verdict: 'NOT_YET' }, take: 1, select: { verdict: true } },
      },
    },
  },
} satisfies Prisma.Feedback$followUpsArgs

const ownSelection = {
  trackingCode: true,
  statusReason: true,
  laporTicket: true,
  followUps: askedSelection,
  mergedInto: { select: { ...mainSelection, followUps: askedSelection } },
} satisfies Prisma.FeedbackSelect
