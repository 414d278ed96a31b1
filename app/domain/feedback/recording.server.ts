import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize, unitScope } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import { keepConcerns } from './concern.server.ts'
import { concernsIn, fingerprintOf } from './concern.ts'
import type { RecordingInput } from './feedback.schema.ts'
import { newTrackingCode } from './new-tracking-code.server.ts'
import { feedbackIdOf } from './submission.server.ts'

/**
 * Writes down what somebody said aloud, on paper or elsewhere, while the forum listens. Sending the form
 * again gives the same answer.
 */
export async function recordFeedback(
  actor: Actor,
  forumId: string | undefined,
  input: RecordingInput,
) {
  authorize(actor, 'feedback.record')
  return db.$transaction((tx) => writeDown(tx, actor, forumId, input))
}

/** The input with its event; `isEarlier` when the form was sent before. */
export async function writeDown(
  tx: Tx,
  actor: Actor,
  forumId: string | undefined,
  input: RecordingInput,
) {
  const forum = await holdListeningForum(tx, actor, forumId)
  await requireService(tx, forum, input.serviceId)
  const group = await requireGroup(tx, actor, input.groupId)

  const { id, name, institution, groupId, element, ...said } = input
  const key = { organizationId: actor.organizationId, id: feedbackIdOf(id) }
  const trackingCode = newTrackingCode()
  const isAnonymous = input.identity === 'ANONYMOUS'
  const row = {
    ...{ ...key, ...said, forumId: forum.id, unitId: forum.unitId, trackingCode },
    fingerprint: fingerprintOf(input.text),
    publishedAt: forum.moderation === 'POST' && concernsIn(input.text).length === 0 ? now() : null,
    ...{ groupId: isAnonymous ? null : groupId, element: group?.element ?? element },
  }
  const { count } = await tx.feedback.createMany({ data: row, skipDuplicates: true })
  if (count === 0) return earlierRecord(tx, key, forum.id, input)

  await keepConcerns(tx, key, forum.id, input.text)

  if (!isAnonymous) {
    await tx.feedbackSubmitter.create({
      data: { organizationId: key.organizationId, feedbackId: key.id, name, institution },
    })
  }
  const details = { kind: input.kind, identity: input.identity, channel: input.channel }
  await record(tx, actor, 'feedback.submitted', { id: key.id, forumId: forum.id }, details)
  return { id: key.id, trackingCode, forumId: forum.id, isEarlier: false }
}

/** The forum whose inputs are listed; 404 when it is not within reach. */
export async function findForumName(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'feedback.view')
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(forumId, m.feedback_forum()),
      ...unitScope(actor),
    },
    select: { id: true, theme: true, unitId: true },
  })
  if (!forum) throw notFound(m.feedback_forum())
  return forum
}

/** What the note-taker's form needs of the forum. */
export async function findRecordingForum(actor: Actor, forumId: string | undefined) {
  authorize(actor, 'feedback.record')
  const forum = await db.forum.findFirst({
    where: {
      organizationId: actor.organizationId,
      id: knownId(forumId, m.feedback_forum()),
      ...unitScope(actor),
    },
    relationLoadStrategy: 'join',
    select: recordingSelection,
  })
  if (!forum) throw notFound(m.feedback_forum())
  return forum
}

/** Of a forum: what may be chosen, and what was written down last. */
const recordingSelection = {
  id: true,
  theme: true,
  status: true,
  timeZone: true,
  unit: {
    select: {
      services: {
        where: { archivedAt: null },
        orderBy: { name: 'asc' },
        select: { id: true, name: true },
      },
    },
  },
  organization: {
    select: {
      stakeholderGroups: {
        where: { archivedAt: null },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, code: true, name: true },
      },
    },
  },
  feedback: {
    where: { channel: 'ON_SITE_ORAL' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 5,
    select: { id: true, text: true, trackingCode: true, element: true, createdAt: true },
  },
} satisfies Prisma.ForumSelect

type Forum = { organizationId: string; id: string; unitId: string }

/** The forum, held so that it does not stop listening before the input is there. */
async function holdListeningForum(tx: Tx, actor: Actor, forumId: string | undefined) {
  const { organizationId } = actor
  const id = knownId(forumId, m.feedback_forum())
  await tx.$queryRaw`
    select 1 from "Forum"
    where "organizationId" = ${organizationId}::uuid and "id" = ${id}::uuid for share`
  const forum = await tx.forum.findFirst({
    where: { organizationId, id, ...unitScope(actor) },
    select: { organizationId: true, id: true, unitId: true, status: true, moderation: true },
  })
  if (!forum) throw notFound(m.feedback_forum())
  if (!listening.has(forum.status)) throw new RuleViolation('form', m.feedback_error_forum_state())
  return forum
}

const listening = new Set(['ANNOUNCED', 'IN_SESSION', 'FORMULATING'])

async function requireService(tx: Tx, forum: Forum, id: string | null) {
  if (!id) return
  const { organizationId, unitId } = forum
  const service = await tx.service.findFirst({
    where: { organizationId, unitId, id, archivedAt: null },
    select: { id: true },
  })
  if (!service) throw new RuleViolation('serviceId', m.feedback_error_unknown_service())
}

async function requireGroup(tx: Tx, { organizationId }: Actor, id: string | null) {
  if (!id) return null
  const group = await tx.stakeholderGroup.findFirst({
    where: { organizationId, id, archivedAt: null },
    select: { element: true },
  })
  if (!group) throw new RuleViolation('groupId', m.feedback_error_unknown_group())
  return group
}

async function earlierRecord(
  tx: Tx,
  key: { organizationId: string; id: string },
  forumId: string,
  { kind, identity, text }: RecordingInput,
) {
  const earlier = await tx.feedback.findUniqueOrThrow({
    where: { organizationId_id: key },
    select: { id: true, trackingCode: true, forumId: true, kind: true, identity: true, text: true },
  })
  const isSame =
    earlier.forumId === forumId &&
    earlier.kind === kind &&
    earlier.identity === identity &&
    earlier.text === text
  if (!isSame) throw new RuleViolation('text', m.feedback_error_already_sent())
  return { id: earlier.id, trackingCode: earlier.trackingCode, forumId, isEarlier: true }
}
