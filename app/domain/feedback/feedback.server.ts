import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import type { Actor } from '../access/actor.ts'
import { authorize, can, unitScope } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { knownId } from '../id.ts'
import { publishedByTreatment } from './concern.server.ts'
import { canMoveFeedback, type FeedbackStatus, openGroup } from './feedback.ts'
import { assigneeSelect, noteSelection } from './inbox-selection.ts'
import { feedbackStatusLabel } from './terms.ts'

/**
 * One input with all that hangs on it, if it is within the actor's reach. Who gave it is there only when they
 * gave their name openly; contacts only for those who answer.
 */
export async function findFeedback(actor: Actor, id: string | undefined) {
  authorize(actor, 'feedback.view')
  const key = knownId(id, m.feedback_one())

  const [feedback, submitter] = await Promise.all([
    db.feedback.findFirst({
      where: { organizationId: actor.organizationId, id: key, ...unitScope(actor) },
      relationLoadStrategy: 'join',
      select: detailSelection,
    }),
    findOpenSubmitter(actor, key),
  ])
  if (!feedback) throw notFound(m.feedback_one())
  return { ...feedback, group: openGroup(feedback), submitter }
}

/** What happened to an input, in order. */
export async function listHistory(actor: Actor, feedbackId: string) {
  authorize(actor, 'feedback.view')
  return db.event.findMany({
    where: { organizationId: actor.organizationId, subjectId: feedbackId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      action: true,
      actorKind: true,
      actorName: true,
      details: true,
      createdAt: true,
    },
  })
}

/**
 * Holds several inputs at once, with what was merged into them, in one order, so that no two who do so wait for
 * each other in a circle.
 */
export async function lockFeedback(tx: Tx, actor: Actor, ids: readonly string[]) {
  await tx.$queryRaw`
    select 1 from "Feedback" where "organizationId" = ${actor.organizationId}::uuid
      and ("id" = any(${ids}::uuid[]) or "mergedIntoId" = any(${ids}::uuid[])) order by "id" for update`
}

/**
 * The input, held until the transaction ends. `seen` is the version somebody decided on: when a rival was
 * faster, they are told so.
 */
export async function holdFeedback(tx: Tx, actor: Actor, id: string | undefined, seen?: string) {
  const { organizationId } = actor
  const key = knownId(id, m.feedback_one())
  await tx.$queryRaw`
    select 1 from "Feedback"
    where "organizationId" = ${organizationId}::uuid and "id" = ${key}::uuid for update`
  const feedback = await tx.feedback.findFirst({
    where: { organizationId, id: key, ...unitScope(actor) },
    select: heldSelection,
  })

  if (!feedback) throw notFound(m.feedback_one())
  if (seen !== undefined && Date.parse(seen) !== feedback.updatedAt.getTime()) {
    throw new RuleViolation('form', m.common_error_changed_meanwhile())
  }
  return feedback
}

export type HeldFeedback = Awaited<ReturnType<typeof holdFeedback>>

type Change = Prisma.FeedbackUncheckedUpdateInput

/** Brings a held input into another state, if such a move exists. */
export async function moveFeedback(
  tx: Tx,
  held: HeldFeedback,
  to: FeedbackStatus,
  change: Change = {},
) {
  if (!canMoveFeedback(held.status, to)) {
    const [from, target] = [feedbackStatusLabel(held.status), feedbackStatusLabel(to)]
    throw new RuleViolation('form', m.feedback_error_move({ from, to: target }))
  }
  const publishedAt = await publishedByTreatment(tx, held, to)
  await changeFeedback(tx, held, { ...change, publishedAt, status: to })
}

/** Changes a held input; its version always goes up. */
export async function changeFeedback(tx: Tx, held: HeldFeedback, change: Change) {
  const updatedAt = new Date(Math.max(Date.now(), held.updatedAt.getTime() + 1))
  await tx.feedback.update({
    where: { organizationId_id: { organizationId: held.organizationId, id: held.id } },
    data: { ...change, updatedAt },
    select: { id: true },
  })
}

async function findOpenSubmitter(actor: Actor, feedbackId: string) {
  const withContacts = can(actor, 'feedback.triage')
  return db.feedbackSubmitter.findFirst({
    where: {
      organizationId: actor.organizationId,
      feedbackId,
      feedback: { identity: 'NAMED', ...unitScope(actor) },
    },
    select: { name: true, institution: true, phone: withContacts, email: withContacts },
  })
}

const heldSelection = {
  organizationId: true,
  id: true,
  trackingCode: true,
  forumId: true,
  unitId: true,
  kind: true,
  identity: true,
  status: true,
  statusBefore: true,
  statusReason: true,
  serviceId: true,
  spComponent: true,
  skmElement: true,
  element: true,
  answer: true,
  assigneeId: true,
  publishedAt: true,
  publicText: true,
  updatedAt: true,
} as const

const detailSelection = {
  ...heldSelection,
  text: true,
  channel: true,
  answeredAt: true,
  laporTicket: true,
  laporUrl: true,
  createdAt: true,
  service: { select: { id: true, name: true } },
  group: { select: { code: true, name: true } },
  unit: {
    select: {
      name: true,
      services: {
        where: { archivedAt: null },
        orderBy: { name: 'asc' },
        select: { id: true, name: true },
      },
    },
  },
  forum: { select: { id: true, theme: true, year: true, status: true, timeZone: true } },
  concerns: { where: { settledAt: null }, orderBy: { kind: 'asc' }, select: { kind: true } },
  assignee: assigneeSelect,
  notes: noteSelection,
  mergedInto: { select: { id: true, trackingCode: true, text: true } },
  merged: { select: { id: true, trackingCode: true, text: true }, take: 50 },
  files: {
    orderBy: { position: 'asc' },
    select: { file: { select: { id: true, name: true, mediaType: true, size: true } } },
  },
  followUps: {
    select: {
      followUp: {
        select: { id: true, number: true, problem: true, recommendation: true, status: true },
      },
    },
  },
} satisfies Prisma.FeedbackSelect
